'use strict';
// requires: map-and-set, iteration
// WeakMap and WeakSet: objects as keys, no size, nothing to walk.
const a = { name: 'a' };
const b = () => 1;
const map = new WeakMap([[a, 1], [b, 2]]);
console.log(map.get(a), map.get(b), map.get({}), map.has(a), map.has('a'), map.get(1), map.delete(1));
// expect: 1 2 undefined true false undefined false
console.log(map.set(a, 3) === map, map.get(a), map.delete(a), map.delete(a), map.has(a), map.size, map.keys);
// expect: true 3 true false false undefined undefined
const symbol = Symbol('key');
console.log(map.set(symbol, 'symbol').get(symbol), map.has(Symbol('key'))); // expect: symbol false
const set = new WeakSet([a]);
console.log(set.has(a), set.has(b), set.add(b).add(b).has(b), set.delete(a), set.has(a), set.has(5), set.forEach);
// expect: true false true true false false undefined
console.log(Object.prototype.toString.call(map), Object.prototype.toString.call(set), WeakMap.length, WeakSet.name);
// expect: [object WeakMap] [object WeakSet] 0 WeakSet
const secrets = new WeakMap();
class Account {
    constructor(balance) {
        secrets.set(this, { balance });
    }
    add(amount) {
        secrets.get(this).balance += amount;
        return this;
    }
    get balance() {
        return secrets.get(this).balance;
    }
}
let total = 0;
for (let i = 0; i < 2000; i++) total += new Account(i).add(1).balance;
console.log(total); // expect: 2001000
for (const key of [1, 'x', null, undefined, true, Symbol.for('shared')]) {
    try {
        map.set(key, 1);
        console.log('accepted');
    } catch (error) {
        console.log(error.message);
    }
}
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
try {
    for (const entry of map) console.log(entry);
} catch (error) {
    console.log(error.message); // expect: map is not iterable
}
