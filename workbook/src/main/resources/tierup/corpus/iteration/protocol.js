'use strict';
// requires: iteration, spread, destructuring
// User objects with Symbol.iterator in for-of, spread and destructuring; return is called on early exit.
function range(from, to) {
    return {
        log: [],
        [Symbol.iterator]() {
            let n = from;
            const log = this.log;
            return {
                next: () => (n < to ? { value: n++, done: false } : { value: undefined, done: true }),
                return() {
                    log.push('return at ' + n);
                    return {};
                },
            };
        },
    };
}
let sum = 0;
for (const n of range(1, 5)) sum += n;
console.log(sum); // expect: 10
const r = range(0, 100);
for (const n of r) if (n === 3) break;
try {
    for (const n of r) throw new Error('out');
} catch (error) {
    r.log.push(error.message);
}
console.log(r.log.join('; ')); // expect: return at 4; return at 1; out
console.log([...range(0, 4)].join(), Math.max(...range(0, 9))); // expect: 0,1,2,3 8
const [first, , third, ...rest] = range(10, 16);
console.log(first, third, rest.join()); // expect: 10 12 13,14,15
console.log([...[7, 8].entries()].join(';'), [...[7, 8].keys()].join()); // expect: 0,7;1,8 0,1
try {
    for (const x of { length: 1 }) console.log(x);
} catch (error) {
    console.log(error.name); // expect: TypeError
}
let total = 0;
for (let i = 0; i < 500; i++) for (const n of range(0, 5)) total += n;
console.log(total); // expect: 5000
