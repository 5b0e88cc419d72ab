'use strict';
// The planets of the Benchmarks Game, a hundred steps: properties holding doubles.
const SOLAR_MASS = 4 * Math.PI * Math.PI;
const DAYS = 365.24;
class Body {
    constructor(x, y, z, vx, vy, vz, mass) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.vx = vx * DAYS;
        this.vy = vy * DAYS;
        this.vz = vz * DAYS;
        this.mass = mass * SOLAR_MASS;
    }
}
const bodies = [
    new Body(0, 0, 0, 0, 0, 0, 1),
    new Body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
        0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
    new Body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
        -0.00276742510726411899, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812),
];
function offsetMomentum() {
    let px = 0;
    let py = 0;
    let pz = 0;
    for (const b of bodies) {
        px += b.vx * b.mass;
        py += b.vy * b.mass;
        pz += b.vz * b.mass;
    }
    bodies[0].vx = -px / SOLAR_MASS;
    bodies[0].vy = -py / SOLAR_MASS;
    bodies[0].vz = -pz / SOLAR_MASS;
}
function advance(dt) {
    for (let i = 0; i < bodies.length; i++) {
        const a = bodies[i];
        for (let j = i + 1; j < bodies.length; j++) {
            const b = bodies[j];
            const dx = a.x - b.x;
            const dy = a.y - b.y;
            const dz = a.z - b.z;
            const squared = dx * dx + dy * dy + dz * dz;
            const magnitude = dt / (squared * Math.sqrt(squared));
            a.vx -= dx * b.mass * magnitude;
            a.vy -= dy * b.mass * magnitude;
            a.vz -= dz * b.mass * magnitude;
            b.vx += dx * a.mass * magnitude;
            b.vy += dy * a.mass * magnitude;
            b.vz += dz * a.mass * magnitude;
        }
    }
    for (const b of bodies) {
        b.x += dt * b.vx;
        b.y += dt * b.vy;
        b.z += dt * b.vz;
    }
}
function energy() {
    let e = 0;
    bodies.forEach((a, i) => {
        e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
        for (const b of bodies.slice(i + 1)) {
            const dx = a.x - b.x;
            const dy = a.y - b.y;
            const dz = a.z - b.z;
            e -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    });
    return e;
}
offsetMomentum();
console.log(energy()); // expect: -0.16598364733427076
for (let i = 0; i < 500; i++) advance(0.01);
console.log(energy()); // expect: -0.16592996754566516
console.log(bodies[1].x, bodies[2].vy); // expect: -4.413801108599201 -0.10625021163028284
