'use strict';
// Objects with hundreds of properties, added and removed in all orders: beyond any in-object layout.
const object = {};
for (let i = 0; i < 500; i++) object['key' + i * 7 % 500] = i;
console.log(Object.keys(object).length, object.key0, object.key499, object.key7, Object.keys(object)[1]);
// expect: 500 0 357 1 key7
let sum = 0;
for (const key in object) sum += object[key];
console.log(sum); // expect: 124750
for (let i = 0; i < 500; i += 2) delete object['key' + i];
console.log(Object.keys(object).length, object.key2, object.key3, 'key2' in object); // expect: 250 undefined 429 false
for (let i = 0; i < 500; i += 4) object['key' + i] = 'again';
console.log(Object.keys(object).length, Object.keys(object)[250], object.key4); // expect: 375 key0 again
object.named = 1;
for (let i = 0; i < 5000; i++) object.named += 1;
console.log(object.named); // expect: 5001
const copies = [];
for (let i = 0; i < 20; i++) copies.push(Object.assign({}, object));
console.log(copies[19].named, Object.keys(copies[19]).length); // expect: 5001 376
class Wide {
    constructor(n) {
        for (let i = 0; i < n; i++) this['f' + i] = i;
    }
    total() {
        let t = 0;
        for (const key in this) t += this[key];
        return t;
    }
}
console.log(new Wide(10).total(), new Wide(63).total(), new Wide(64).total()); // expect: 45 1953 2016
console.log(new Wide(65).total(), new Wide(200).total()); // expect: 2080 19900
const child = Object.create(object);
console.log(child.named, child.key3, Object.keys(child).length); // expect: 5001 429 0
const numeric = {};
for (let i = 99; i >= 0; i--) numeric[i] = i;
numeric.text = 't';
console.log(Object.keys(numeric).slice(0, 3).join(), Object.keys(numeric)[100]); // expect: 0,1,2 text
let mixed = 0;
for (let i = 0; i < 3000; i++) {
    const o = { a: 1 };
    o['x' + i % 100] = i;
    mixed += o.a + o['x' + i % 100];
}
console.log(mixed); // expect: 4501500
