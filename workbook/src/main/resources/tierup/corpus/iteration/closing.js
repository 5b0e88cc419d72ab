'use strict';
// requires: iteration, spread, destructuring
// When an iterator's return method is called, and which of two errors survives.
const log = [];
function iterable(limit, returns = () => ({})) {
    return {
        [Symbol.iterator]() {
            let n = 0;
            return {
                next() {
                    if (limit === 'throws' && n === 1) throw new Error('next');
                    return { value: n++, done: n > limit };
                },
                return(...args) {
                    log.push('return(' + args.length + ')');
                    return returns();
                },
            };
        },
    };
}
function run(name, action) {
    let result;
    try {
        result = action();
    } catch (error) {
        result = error instanceof Error ? error.name + ': ' + error.message : 'thrown ' + error;
    }
    console.log([name + ':', String(result), ...log.splice(0)].join(' '));
}
const fail = () => {
    throw new RangeError('in return');
};
run('to the end', () => { for (const x of iterable(3)); }); // expect: to the end: undefined
run('break', () => { for (const x of iterable(3)) break; }); // expect: break: undefined return(0)
run('continue', () => { for (const x of iterable(3)) continue; }); // expect: continue: undefined
run('return', () => { for (const x of iterable(3)) return x + 10; }); // expect: return: 10 return(0)
run('throw', () => { for (const x of iterable(3)) throw 'out'; }); // expect: throw: thrown out return(0)
run('outer break', () => { outer: for (const x of iterable(3)) for (const y of iterable(3)) break outer; });
// expect: outer break: undefined return(0) return(0)
run('outer continue', () => { outer: for (const x of iterable(2)) for (const y of iterable(3)) continue outer; });
// expect: outer continue: undefined return(0) return(0)
run('break, failing return', () => { for (const x of iterable(3, fail)) break; });
// expect: break, failing return: RangeError: in return return(0)
run('throw, failing return', () => { for (const x of iterable(3, fail)) throw 'first'; });
// expect: throw, failing return: thrown first return(0)
run('break, primitive', () => { for (const x of iterable(3, () => 1)) break; });
// expect: break, primitive: TypeError: Iterator result 1 is not an object return(0)
run('throw, primitive', () => { for (const x of iterable(3, () => 1)) throw 'first'; });
// expect: throw, primitive: thrown first return(0)
run('next throws', () => { for (const x of iterable('throws')); }); // expect: next throws: Error: next
run('pattern too short', () => { const [a, b] = iterable(9); return a + b; }); // expect: pattern too short: 1 return(0)
run('pattern too long', () => { const [a, b, c] = iterable(2); return [a, b, c]; }); // expect: pattern too long: 0,1,
run('pattern exact', () => { const [a, b] = iterable(2); return [a, b]; }); // expect: pattern exact: 0,1 return(0)
run('empty pattern', () => { const [] = iterable(2); }); // expect: empty pattern: undefined return(0)
run('rest', () => { const [a, ...b] = iterable(4); return b.length; }); // expect: rest: 3
run('default throws', () => { const [a, b = fail()] = iterable(1); }); // expect: default throws: RangeError: in return
run('default throws inside', () => { const [a = fail()] = { [Symbol.iterator]: () => ({ next: () => ({}), return: () => { log.push('r'); } }) }; });
// expect: default throws inside: RangeError: in return r
run('target throws', () => { [null.x] = iterable(2); });
// expect: target throws: TypeError: Cannot set properties of null (setting 'x') return(0)
run('setter throws', () => { const o = { set p(v) { throw 'set'; } }; [o.p] = iterable(2); });
// expect: setter throws: thrown set return(0)
run('nested', () => { const [[a]] = [iterable(5)]; return a; }); // expect: nested: 0 return(0)
run('nested fails', () => { const [[a]] = iterable(2); });
// expect: nested fails: TypeError: number 0 is not iterable (cannot read property Symbol(Symbol.iterator)) return(0)
run('next throws in pattern', () => { const [a, b] = iterable('throws'); });
// expect: next throws in pattern: Error: next
run('spread', () => [...iterable(3)].length); // expect: spread: 3
run('spread throws', () => [...iterable('throws')]); // expect: spread throws: Error: next
run('call', () => Math.max(...iterable(3))); // expect: call: 2
run('from, mapper throws', () => Array.from(iterable(3), fail));
// expect: from, mapper throws: RangeError: in return return(0)
run('from', () => Array.from(iterable(3)).length); // expect: from: 3
run('finally', () => {
    try {
        for (const x of iterable(3)) {
            try {
                return 'body';
            } finally {
                log.push('finally');
            }
        }
    } finally {
        log.push('outer finally');
    }
});
// expect: finally: body finally return(0) outer finally
run('no return method', () => { for (const x of { [Symbol.iterator]: () => ({ next: () => ({}) }) }) break; });
// expect: no return method: undefined
run('null return method', () => { for (const x of { [Symbol.iterator]: () => ({ next: () => ({}), return: null }) }) break; });
// expect: null return method: undefined
let total = 0;
for (let i = 0; i < 1000; i++) {
    for (const x of iterable(3)) {
        total += x;
        if (x === i % 3) break;
    }
}
console.log(total, log.splice(0).length); // expect: 1332 1000
