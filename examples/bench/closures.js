'use strict';
// Closures: counters that keep a variable of their own, and functions made of functions, made anew and called often.

function makeCounter(step) {
    let count = 0;
    return {
        next: () => {
            count += step;
            return count;
        },
        reset: () => {
            count = 0;
        },
    };
}

const compose = (f, g) => (x) => g(f(x));

function run() {
    let total = 0;
    for (let round = 0; round < 2000; round++) {
        const counter = makeCounter(round & 7);
        let pipeline = (x) => x + round;
        for (let i = 1; i <= 4; i++) pipeline = compose(pipeline, (x) => (x * 3 + i) & 0xffff);
        for (let i = 0; i < 30; i++) {
            if (i === 20) counter.reset();
            total = (total + pipeline(counter.next())) & 0xffffff;
        }
    }
    return total;
}

module.exports = { name: 'closures', group: 'objects', run, expected: 3633704 };
