'use strict';
// Properties, shorthand, computed names, methods, nested literals, and duplicates: the last wins.
const x = 1;
const key = 'dynamic';
const object = {
    x,
    'quoted name': 2,
    3: 'three',
    [key]: 4,
    [key + 'Twice']: 8,
    method(n) { return this.x + n; },
    nested: { deep: { deeper: 'found' } },
    function: 'reserved words are fine',
};
console.log(object.x, object['quoted name'], object[3], object.dynamic, object.dynamicTwice); // expect: 1 2 three 4 8
console.log(object.method(10), object.nested.deep.deeper, object.function); // expect: 11 found reserved words are fine
console.log(object.missing, object.nested.missing); // expect: undefined undefined
const last = { a: 1, b: 2, a: 3 };
console.log(last.a, Object.keys(last).join()); // expect: 3 a,b
object.x = 100;
object.added = 'new';
object['quoted name'] += 5;
console.log(object.method(1), object.added, object['quoted name']); // expect: 101 new 7
const order = [];
const evaluated = {
    [(order.push('k1'), 'a')]: order.push('v1'),
    [(order.push('k2'), 'b')]: order.push('v2'),
};
console.log(order.join(), evaluated.a, evaluated.b); // expect: k1,v1,k2,v2 2 4
const empty = {};
console.log(Object.keys(empty).length, empty.toString === Object.prototype.toString); // expect: 0 true
const self = { value: 1 };
self.self = self;
console.log(self.self.self.self.value); // expect: 1
const many = {};
for (let i = 0; i < 100; i++) many['key' + i] = i;
let sum = 0;
for (const name in many) sum += many[name];
console.log(sum, Object.keys(many).length, many.key42); // expect: 4950 100 42
