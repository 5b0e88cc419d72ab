'use strict';
// requires: map-and-set, iteration, spread, destructuring
// Whoever walks a map or set sees every entry that is still there when its turn comes, each once, whatever happens.
const numbers = (n) => Array.from({ length: n }, (_, i) => i);
const swept = new Set(numbers(64));
let seen = [];
for (const n of swept) {
    seen.push(n);
    for (let i = 0; i < 10; i++) {
        swept.add('t' + i);
        swept.delete('t' + i);
    }
    swept.delete(n - 1);
}
console.log(seen.length, seen[63], swept.size); // expect: 64 63 1
const grown = new Map([[0, 0]]);
for (const [key] of grown) if (key >= 0 && key < 200) grown.set(key + 1, key).set(key - 1, key);
console.log(grown.size, [...grown.keys()].slice(0, 6).join()); // expect: 202 0,1,-1,2,3,4
const cleared = new Set([1, 2, 3]);
seen = [];
for (const n of cleared) {
    seen.push(n);
    if (n === 2) {
        cleared.clear();
        cleared.add(1).add(7).add(8);
    }
    if (n === 7) {
        cleared.clear();
        cleared.add(9);
    }
}
console.log(seen.join()); // expect: 1,2,1,7,9
const moved = new Map([['a', 1], ['b', 2], ['c', 3]]);
seen = [];
let moves = 0;
for (const [key, value] of moved) {
    seen.push(key + value);
    if (moves++ < 5) {
        moved.delete(key);
        moved.set(key, value + 10);
    }
}
console.log(seen.join()); // expect: a1,b2,c3,a11,b12,c13,a21,b22
const shared = new Set(numbers(10));
const walks = [shared.values(), shared.values(), shared.values()];
const first = [];
for (let i = 0; i < 12; i++) {
    for (const walk of walks.slice(0, 1 + (i % 3))) first.push(walk.next().value);
    shared.delete(i);
    if (i < 4) shared.add(100 + i);
}
console.log(first.join()); // expect: 0,1,1,2,2,2,3,4,4,5,5,5,6,7,7,8,8,8,9,100,100,101,101,100
console.log(walks.map((walk) => [...walk].join('.')).join(' '), shared.size); // expect: 102.103 102.103 101.102.103 4
const ended = new Map([[1, 1]]);
const walk = ended.entries();
walk.next();
console.log(walk.next().done, ended.set(2, 2).size, walk.next().done, [...walk].length); // expect: true 2 true 0
const waiting = ended.keys();
ended.clear();
ended.set('late', 1);
console.log(waiting.next().value, waiting.next().done); // expect: late true
let text = '';
const visited = new Map([['x', 1], ['y', 2], ['z', 3]]);
visited.forEach((value, key, map) => {
    text += key + value;
    map.delete('y');
    if (map.size < 6) map.set(key + key, value * 2);
});
console.log(text, visited.size); // expect: x1z3xx2zz6xxxx4zzzz12 6
const queue = new Set();
let taken = 0;
for (let i = 0; i < 5000; i++) {
    queue.add(i);
    if (queue.size > 50) {
        const oldest = queue.values().next().value;
        taken += oldest;
        queue.delete(oldest);
    }
}
console.log(queue.size, taken, [...queue][0]); // expect: 50 12248775 4950
const stack = new Set(numbers(1000));
for (let i = 999; i >= 0; i--) stack.delete(i);
console.log(stack.size, stack.values().next().done); // expect: 0 true
