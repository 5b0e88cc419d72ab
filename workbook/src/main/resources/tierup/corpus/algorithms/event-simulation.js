'use strict';
// Bank customers served at two counters: an event queue, statistics, deterministic random numbers.
let seed = 20240;
function random(n) {
    seed = seed * 1103515245 + 12345 & 0x7fffffff;
    return (seed >> 8) % n;
}
class Simulation {
    constructor(counters) {
        this.now = 0;
        this.events = [];
        this.free = counters;
        this.waiting = [];
        this.served = 0;
        this.totalWait = 0;
        this.longestQueue = 0;
    }
    schedule(delay, action) {
        const event = { time: this.now + delay, action };
        let at = this.events.length;
        while (at > 0 && this.events[at - 1].time <= event.time) at--;
        this.events.splice(at, 0, event);
    }
    arrive(customersLeft) {
        this.waiting.push({ arrived: this.now, needs: 3 + random(10) });
        this.longestQueue = Math.max(this.longestQueue, this.waiting.length);
        this.serve();
        if (customersLeft > 1) this.schedule(1 + random(8), () => this.arrive(customersLeft - 1));
    }
    serve() {
        while (this.free > 0 && this.waiting.length > 0) {
            const customer = this.waiting.shift();
            this.free--;
            this.totalWait += this.now - customer.arrived;
            this.schedule(customer.needs, () => {
                this.served++;
                this.free++;
                this.serve();
            });
        }
    }
    run() {
        while (this.events.length > 0) {
            const event = this.events.pop();
            this.now = event.time;
            event.action();
        }
    }
}
for (const counters of [1, 2, 3]) {
    const simulation = new Simulation(counters);
    simulation.schedule(0, () => simulation.arrive(300));
    simulation.run();
    console.log(counters, simulation.served, simulation.now, simulation.totalWait, simulation.longestQueue);
}
// expect: 1 300 2173 157628 133
// expect: 2 300 1292 1966 10
// expect: 3 300 1396 193 4
