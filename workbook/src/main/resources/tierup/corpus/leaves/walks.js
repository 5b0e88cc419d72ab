'use strict';
// requires: destructuring, spread
// Walks over maps and sets that are machine code: values, keys, entries; deleting and adding on the way, tables
// that are swept,
// enlarged and cleared under a walk, deleted first entries, walks that are left early, and iterators that are
// objects.
function total(map, set) {
    let sum = 0;
    for (const x of set) sum = (sum * 3 + x) | 0;
    for (const [k, v] of map) sum = (sum * 5 + k + v) | 0;
    for (const k of map.keys()) sum = (sum * 7 + k) | 0;
    for (const v of map.values()) sum = (sum * 11 + v) | 0;
    for (const [a, b] of set.entries()) sum = (sum * 13 + a - b + 1) | 0;
    return sum;
}
const map = new Map();
const set = new Set();
const sums = [];
for (let i = 0; i < 400; i++) {
    map.set((i * 37) % 61, i);
    set.add((i * 53) % 71);
    if (i % 3 === 0) map.delete((i * 17) % 61);
    if (i % 4 === 0) set.delete((i * 29) % 71);
    if (i % 50 === 49) sums.push(total(map, set));
    if (i % 150 === 149) map.clear();
    if (i % 190 === 189) set.clear();
}
console.log(sums.join(' '));
// expect: -381585915 -1316574623 -2141329479 1068590640 -108995709 -2126064672 408821077 1413062553
for (const empty of [new Map(), new Set()]) {
    let rounds = 0;
    for (let i = 0; i < 300; i++) for (const x of empty) rounds++;
    console.log(rounds);
}
// expect: 0
// expect: 0

// What is deleted before the walk comes to it is left out; what is added is visited.
function drain(size, change) {
    const s = new Set();
    for (let i = 0; i < size; i++) s.add(i);
    const seen = [];
    for (const x of s) {
        seen.push(x);
        if (seen.length > 300) break;
        change(s, x, size);
    }
    return seen.length + ':' + seen.slice(0, 12).join() + ':' + seen.slice(-3).join() + ':' + s.size;
}
const changes = {
    nothing: () => {},
    deleteItself: (s, x) => s.delete(x),
    deleteNext: (s, x) => s.delete(x + 1),
    deleteBefore: (s, x) => s.delete(x - 1),
    deleteFirst: (s) => s.delete([...s][0]),
    addOnce: (s, x, size) => { if (x < size) s.add(x + size); },
    addForever: (s, x) => s.add(x + 1000),
    move: (s, x) => { if (x < 40) { s.delete(x); s.add(x + 40); } },
    clear: (s, x) => { if (x === 5) s.clear(); },
    clearAndFill: (s, x) => { if (x === 5) { s.clear(); s.add(7).add(8); } },
    grow: (s, x) => { if (x < 3) for (let i = 0; i < 50; i++) s.add(100 * (x + 1) + i); },
    sweep: (s, x) => { for (let i = 0; i < 9; i++) { s.add(5000 + i); s.delete(5000 + i); } },
};
for (const name of Object.keys(changes)) {
    let last;
    for (let round = 0; round < 12; round++) last = [0, 1, 5, 9, 33].map((size) => drain(size,
        changes[name])).join(' ');
    console.log(name, last);
}
// expect: nothing 0:::0 1:0:0:1 5:0,1,2,3,4:2,3,4:5 9:0,1,2,3,4,5,6,7,8:6,7,8:9 33:0,1,2,3,4,5,6,7,8,9,10,11:30,31,32:33
// expect: deleteItself 0:::0 1:0:0:0 5:0,1,2,3,4:2,3,4:0 9:0,1,2,3,4,5,6,7,8:6,7,8:0 33:0,1,2,3,4,5,6,7,8,9,10,11:30,31,32:0
// expect: deleteNext 0:::0 1:0:0:1 3:0,2,4:0,2,4:3 5:0,2,4,6,8:4,6,8:5 17:0,2,4,6,8,10,12,14,16,18,20,22:28,30,32:17
// expect: deleteBefore 0:::0 1:0:0:1 5:0,1,2,3,4:2,3,4:1 9:0,1,2,3,4,5,6,7,8:6,7,8:1 33:0,1,2,3,4,5,6,7,8,9,10,11:30,31,32:1
// expect: deleteFirst 0:::0 1:0:0:0 5:0,1,2,3,4:2,3,4:0 9:0,1,2,3,4,5,6,7,8:6,7,8:0 33:0,1,2,3,4,5,6,7,8,9,10,11:30,31,32:0
// expect: addOnce 0:::0 2:0,1:0,1:2 10:0,1,2,3,4,5,6,7,8,9:7,8,9:10 18:0,1,2,3,4,5,6,7,8,9,10,11:15,16,17:18 66:0,1,2,3,4,5,6,7,8,9,10,11:63,64,65:66
// expect: addForever 0:::0 301:0,1000,2000,3000,4000,5000,6000,7000,8000,9000,10000,11000:298000,299000,300000:301 301:0,1,2,3,4,1000,1001,1002,1003,1004,2000,2001:59003,59004,60000:305 301:0,1,2,3,4,5,6,7,8,1000,1001,1002:33001,33002,33003:309 301:0,1,2,3,4,5,6,7,8,9,10,11:9001,9002,9003:333
// expect: move 0:::0 2:0,40:0,40:1 10:0,1,2,3,4,40,41,42,43,44:42,43,44:5 18:0,1,2,3,4,5,6,7,8,40,41,42:46,47,48:9 66:0,1,2,3,4,5,6,7,8,9,10,11:70,71,72:33
// expect: clear 0:::0 1:0:0:1 5:0,1,2,3,4:2,3,4:5 6:0,1,2,3,4,5:3,4,5:0 6:0,1,2,3,4,5:3,4,5:0
// expect: clearAndFill 0:::0 1:0:0:1 5:0,1,2,3,4:2,3,4:5 8:0,1,2,3,4,5,7,8:5,7,8:2 8:0,1,2,3,4,5,7,8:5,7,8:2
// expect: grow 0:::0 51:0,100,101,102,103,104,105,106,107,108,109,110:147,148,149:51 155:0,1,2,3,4,100,101,102,103,104,105,106:347,348,349:155 159:0,1,2,3,4,5,6,7,8,100,101,102:347,348,349:159 183:0,1,2,3,4,5,6,7,8,9,10,11:347,348,349:183
// expect: sweep 0:::0 1:0:0:1 5:0,1,2,3,4:2,3,4:5 9:0,1,2,3,4,5,6,7,8:6,7,8:9 33:0,1,2,3,4,5,6,7,8,9,10,11:30,31,32:33

// Maps whose entries change while they are walked; pairs are arrays of their own.
const pairs = [];
for (let round = 0; round < 100; round++) {
    const m = new Map([['a', 1], ['b', 2.5], ['c', 'three'], [undefined, null]]);
    for (const pair of m) {
        m.set(pair[0], 'changed').delete('b');
        pair.push('mine');
        if (round === 99) pairs.push(pair.map(String).join('/'), Array.isArray(pair), pair.length);
    }
}
console.log(pairs.join(' ')); // expect: a/1/mine true 3 c/three/mine true 3 undefined/null/mine true 3

// Left early, thrown out of, nested, and the same iterator again.
const numbers = new Set([1, 2, 3, 4, 5]);
let count = 0;
for (let round = 0; round < 300; round++) {
    for (const x of numbers) {
        if (x === 3) break;
        for (const y of numbers) {
            if (y > x) continue;
            count += y;
        }
    }
    try {
        for (const x of numbers) if (x > 2) throw x;
    } catch (e) {
        count += e;
    }
}
console.log(count); // expect: 2100
let text = '';
for (let round = 0; round < 60; round++) {
    text = '';
    const iterator = numbers.values();
    for (const x of iterator) {
        text += x;
        if (x === 2) break;
    }
    for (const x of iterator) text += '+' + x;
    text += iterator.next().done + [...numbers].join('') + Math.max(...numbers);
}
console.log(text); // expect: 12+3+4+5true123455
class Loud extends Set {
    [Symbol.iterator]() {
        const inner = super[Symbol.iterator]();
        return { next: () => { const r = inner.next(); return { done: r.done, value: r.value * 2 }; } };
    }
}
class Quiet extends Map {}
let loud = '';
for (let round = 0; round < 60; round++) {
    loud = '';
    for (const x of new Loud([1, 2])) loud += x;
    for (const [k, v] of new Quiet([[1, 'x']])) loud += k + v;
}
console.log(loud); // expect: 241x
const next = Object.getPrototypeOf(new Set().values());
const original = next.next;
let calls = 0;
next.next = function () { calls++; return original.call(this); };
for (let round = 0; round < 10; round++) for (const x of numbers) count += x;
console.log(calls, count); // expect: 60 2250
next.next = original;
next.return = function () { calls += 1000; return {}; };
for (let round = 0; round < 10; round++) for (const x of numbers) if (x === 2) break;
console.log(calls); // expect: 10060
