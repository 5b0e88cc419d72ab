'use strict';
// requires: iteration, destructuring, spread
// When an iterator is closed: by jumps out of a loop, by a pattern that has enough, by an exception; not at its end.
let log = '';
function numbers(count, overrides = {}) {
    let n = 0;
    return {
        [Symbol.iterator]() {
            return {
                next() {
                    log += 'n' + n + ' ';
                    return { done: n >= count, value: n++ };
                },
                return(value) {
                    log += 'closed ';
                    return {};
                },
                ...overrides,
            };
        },
    };
}
function show(title, action) {
    log = '';
    let outcome;
    try {
        outcome = action();
    } catch (error) {
        outcome = typeof error === 'object' ? error.name : error;
    }
    console.log((title + ': ' + outcome + ' | ' + log).trim());
}
show('to the end', () => { for (const n of numbers(2)); }); // expect: to the end: undefined | n0 n1 n2
show('break', () => { for (const n of numbers(5)) if (n === 1) break; }); // expect: break: undefined | n0 n1 closed
show('return', () => { for (const n of numbers(5)) return n; }); // expect: return: 0 | n0 closed
show('throw', () => { for (const n of numbers(5)) throw 'thrown'; }); // expect: throw: thrown | n0 closed
show('continue', () => { outer: for (const m of [1, 2]) for (const n of numbers(3)) continue outer; });
// expect: continue: undefined | n0 closed n0 closed
show('pattern', () => { const [a, b] = numbers(5); return a + b; }); // expect: pattern: 1 | n0 n1 closed
show('pattern to the end', () => { const [a, b, c] = numbers(2); return c; });
// expect: pattern to the end: undefined | n0 n1 n2
show('empty pattern', () => { const [] = numbers(5); }); // expect: empty pattern: undefined | closed
show('rest', () => { const [a, ...rest] = numbers(3); return rest.join(); }); // expect: rest: 1,2 | n0 n1 n2 n3
show('default throws', () => { const [a = 1, b = null.x] = numbers(1); }); // expect: default throws: TypeError | n0 n1
show('target throws', () => { const o = null; [o.x] = numbers(3); }); // expect: target throws: TypeError | n0 closed
show('spread', () => [...numbers(3)].length); // expect: spread: 3 | n0 n1 n2 n3
show('next throws', () => { for (const n of numbers(3, { next() { throw 'in next'; } })); });
// expect: next throws: in next |
show('next is no object', () => { for (const n of numbers(3, { next: () => 1 })); });
// expect: next is no object: TypeError |
show('return throws', () => { for (const n of numbers(3, { return() { throw 'in return'; } })) break; });
// expect: return throws: in return | n0
show('return throws under throw', () => { for (const n of numbers(3,
    { return() { throw 'lost'; } })) throw 'kept'; });
// expect: return throws under throw: kept | n0
show('return is no object', () => { for (const n of numbers(3, { return: () => 1 })) break; });
// expect: return is no object: TypeError | n0
show('no return', () => { for (const n of numbers(3, { return: undefined })) break; });
// expect: no return: undefined | n0
show('finally', () => { for (const n of numbers(3)) try { break; } finally { log += 'finally '; } });
// expect: finally: undefined | n0 finally closed
show('Array.from', () => Array.from(numbers(2), (x) => x + 10).join()); // expect: Array.from: 10,11 | n0 n1 n2
show('Array.from throws', () => Array.from(numbers(5), (x) => { throw 'mapped'; }));
// expect: Array.from throws: mapped | n0 closed
show('Map', () => new Map(numbers(1))); // expect: Map: TypeError | n0 closed
show('Set', () => new Set(numbers(3)).size); // expect: Set: 3 | n0 n1 n2 n3
show('no method', () => { for (const x of {}); }); // expect: no method: TypeError |
show('method gives no iterator', () => { for (const x of { [Symbol.iterator]: () => 1 }); });
// expect: method gives no iterator: TypeError |
let sum = 0;
for (let i = 0; i < 2000; i++) {
    for (const n of numbers(4)) {
        if (n > i % 4) break;
        sum += n;
    }
}
console.log(sum); // expect: 5000
