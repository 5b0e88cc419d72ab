'use strict';
// Doubles in the properties of objects: a sun and four planets that attract each other, twenty thousand steps a run.

class Body {
    constructor(mass, x, y, z, vx, vy, vz) {
        this.mass = mass;
        this.x = x;
        this.y = y;
        this.z = z;
        this.vx = vx;
        this.vy = vy;
        this.vz = vz;
    }
}

function makeSystem() {
    return [
        new Body(40, 0, 0, 0, 0, 0, 0),
        new Body(0.04, 5, 0.5, -0.1, -0.3, 2.75, 0.01),
        new Body(0.012, -2, 9, 0.3, -2, -0.4, 0.05),
        new Body(0.0018, -18, 3, -0.25, -0.2, -1.4, 0.02),
        new Body(0.002, 14, -26, 0.2, 1, 0.5, -0.03),
    ];
}

function attract(bodies, dt) {
    for (let i = 0; i < bodies.length; i++) {
        const a = bodies[i];
        for (let j = i + 1; j < bodies.length; j++) {
            const b = bodies[j];
            const dx = a.x - b.x;
            const dy = a.y - b.y;
            const dz = a.z - b.z;
            const squared = dx * dx + dy * dy + dz * dz;
            const force = dt / (squared * Math.sqrt(squared));
            a.vx -= dx * b.mass * force;
            a.vy -= dy * b.mass * force;
            a.vz -= dz * b.mass * force;
            b.vx += dx * a.mass * force;
            b.vy += dy * a.mass * force;
            b.vz += dz * a.mass * force;
        }
    }
}

function move(bodies, dt) {
    for (const body of bodies) {
        body.x += body.vx * dt;
        body.y += body.vy * dt;
        body.z += body.vz * dt;
    }
}

function kineticEnergy(bodies) {
    let energy = 0;
    for (const body of bodies) {
        energy += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy + body.vz * body.vz);
    }
    return energy;
}

function run() {
    const bodies = makeSystem();
    for (let step = 0; step < 20000; step++) {
        attract(bodies, 0.005);
        move(bodies, 0.005);
    }
    return kineticEnergy(bodies);
}

module.exports = { name: 'nbody', group: 'objects', run, expected: 0.21098470204982928 };
