'use strict';
// A hole in a pattern steps over a result without reading its value; iterators of built-ins do what they always do.
let log = [];
function results(count) {
    let i = 0;
    return {
        [Symbol.iterator]() {
            return this;
        },
        next() {
            const at = i++;
            log.push('next ' + at);
            return {
                get done() {
                    log.push('done ' + at);
                    return at >= count;
                },
                get value() {
                    log.push('value ' + at);
                    return 'v' + at;
                },
            };
        },
        return() {
            log.push('return');
            return {};
        },
    };
}
function show(name, value) {
    console.log(name + ': ' + String(value) + '; ' + (log.join(', ') || 'no calls'));
    log = [];
}
function second(iterable) {
    const [, b] = iterable;
    return b;
}
function fourth(iterable) {
    const [, , , d = 'none'] = iterable;
    return d;
}
show('second', second(results(5))); // expect: second: v1; next 0, done 0, next 1, done 1, value 1, return
show('fourth', fourth(results(2))); // expect: fourth: none; next 0, done 0, next 1, done 1, next 2, done 2
let target;
[, target, ,] = results(3);
show('assignment', target); // expect: assignment: v1; next 0, done 0, next 1, done 1, value 1, next 2, done 2, return
[, ,] = results(1);
show('holes alone', 'nothing'); // expect: holes alone: nothing; next 0, done 0, next 1, done 1
const [, ...rest] = results(3);
show('rest', rest);
// expect: rest: v1,v2; next 0, done 0, next 1, done 1, value 1, next 2, done 2, value 2, next 3, done 3
for (const [, x] of [results(2), [1, 2]]) {
    show('in a loop', x);
}
// expect: in a loop: v1; next 0, done 0, next 1, done 1, value 1, return
// expect: in a loop: 2; no calls

try {
    second({
        [Symbol.iterator]() {
            return { next: () => 1 };
        },
    });
} catch (error) {
    show(error.name, error.message); // expect: TypeError: Iterator result 1 is not an object; no calls
}
try {
    second({
        [Symbol.iterator]: () => ({
            next: () => ({
                get done() {
                    throw new Error('done failed');
                },
            }),
        }),
    });
} catch (error) {
    show(error.name, error.message); // expect: Error: done failed; no calls
}

// An array's own iterator reads the elements that are skipped.
const array = [1, 2, 3];
Object.defineProperty(array, '0', {
    get() {
        log.push('element 0');
        return 'zero';
    },
});
show('array', second(array)); // expect: array: 2; element 0
show('string', second('\u{1F600}ab')); // expect: string: a; no calls
show('set', second(new Set(['p', 'q']))); // expect: set: q; no calls
show('map', second(new Map([['k', 1], ['l', 2]]))); // expect: map: l,2; no calls

let total = 0;
for (let i = 0; i < 2000; i++) {
    total += second([i, 1]) + second(results(3)).length;
}
console.log(total, log.length, log.indexOf('value 0')); // expect: 6000 12000 -1
