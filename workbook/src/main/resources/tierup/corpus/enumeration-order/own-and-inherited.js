'use strict';
// requires: property-attributes, spread
// Integer keys come first, in ascending order, then the others in the order in which they were made.
const mixed = { b: 1, 10: 1, a: 1, 9: 1, '-1': 1, '01': 1, 4294967295: 1, 4294967294: 1, 1.5: 1, 2: 1 };
console.log(Object.keys(mixed).join()); // expect: 2,9,10,4294967294,b,a,-1,01,4294967295,1.5
delete mixed.b;
mixed.b = 2;
mixed[0] = 2;
console.log(Object.keys(mixed).join()); // expect: 0,2,9,10,4294967294,a,-1,01,4294967295,1.5,b
mixed.a = 3;
Object.defineProperty(mixed, 'a', { enumerable: false });
Object.defineProperty(mixed, 'z', { value: 1, enumerable: true });
console.log(Object.keys(mixed).join(), '|', Object.getOwnPropertyNames(mixed).join());
// expect: 0,2,9,10,4294967294,-1,01,4294967295,1.5,b,z | 0,2,9,10,4294967294,a,-1,01,4294967295,1.5,b,z
console.log(JSON.stringify(mixed));
// expect: {"0":2,"2":1,"9":1,"10":1,"4294967294":1,"-1":1,"01":1,"4294967295":1,"1.5":1,"b":2,"z":1}
console.log(Object.entries({ ...mixed }).map(([key, value]) => key + value).join());
// expect: 02,21,91,101,42949672941,-11,011,42949672951,1.51,b2,z1
const parent = { inherited: 1, shared: 1, 5: 1, hidden: 1 };
const child = Object.create(parent, { hidden: { value: 1, enumerable: false } });
child.own = 1;
child.shared = 1;
child[7] = 1;
let keys = [];
for (const key in child) keys.push(key);
console.log(keys.join()); // expect: 7,own,shared,5,inherited
keys = [];
for (const key in 'ab') keys.push(key);
for (const key in [, 'x', , 'y']) keys.push(key);
console.log(keys.join()); // expect: 0,1,1,3
class Shape {
    field = 1;
    constructor() {
        this.made = 2;
    }
    method() {}
    get accessor() {
        return 1;
    }
    static s = 1;
    static make() {}
}
console.log(Object.keys(new Shape()).join(), Object.getOwnPropertyNames(Shape.prototype).join());
// expect: field,made constructor,method,accessor
console.log(Object.getOwnPropertyNames(Shape).join()); // expect: length,name,prototype,make,s
function plain(a, b) {}
console.log(Object.getOwnPropertyNames(plain).join(), Object.getOwnPropertyNames(plain.prototype).join());
// expect: length,name,prototype constructor
console.log(Object.getOwnPropertyNames('ab').join(), Object.getOwnPropertyNames([7, 8]).join());
// expect: 0,1,length 0,1,length
const walked = { a: 1, b: 2, c: 3 };
keys = [];
for (const key in walked) {
    keys.push(key);
    delete walked.b;
}
console.log(keys.join()); // expect: a,c
const many = {};
for (let i = 0; i < 300; i++) many[(i * 7) % 300 < 150 ? 'k' + i : i] = i;
for (let i = 0; i < 300; i += 3) delete many['k' + i];
const order = Object.keys(many);
console.log(order.length, order.slice(0, 3).join(), order.slice(-3).join()); // expect: 250 22,23,24 k275,k277,k278
