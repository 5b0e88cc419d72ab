'use strict';
// Reads that go through a long chain, or find nothing on it, while objects in its middle change.

function chain(depth, bottom) {
  let o = bottom;
  for (let i = 0; i < depth; i++) o = Object.create(o);
  return o;
}

const a = { deep: 'a' };
const b = Object.create(a);
const c = Object.create(b);
const d = Object.create(c);
d.own = 1;

function deep(o, n) {
  let r;
  for (let i = 0; i < n; i++) r = o.deep;
  return r;
}

function missing(o, n) {
  let r = 0;
  for (let i = 0; i < n; i++) if (o.nowhere !== undefined) r++;
  return r;
}

console.log(deep(d, 1500), missing(d, 1500)); // expect: a 0
b.deep = 'b';
console.log(deep(d, 10)); // expect: b
delete b.deep;
console.log(deep(d, 10)); // expect: a
Object.setPrototypeOf(b, { deep: 'beside a' });
console.log(deep(d, 1000)); // expect: beside a
Object.setPrototypeOf(c, Object.create({ deep: 'beside all' }));
console.log(deep(d, 1000)); // expect: beside all
Object.setPrototypeOf(c, null);
console.log(deep(d, 1000), missing(d, 100)); // expect: undefined 0
Object.setPrototypeOf(c, b);
console.log(deep(d, 5)); // expect: beside a

// Undefined was cached; then Object.prototype gets the property.
const plain = { x: 1 };
const list = [1, 2];
const fn = function () {};
const err = new Error('e');
const text = 'text';
const bytes = new Uint8Array(2);
const receivers = [plain, list, fn, err, text, bytes, new Date(0), new Map(), Object('wrapped'), Object(1)];
for (const r of receivers) missing(r, 500);
Object.prototype.nowhere = 'somewhere';
console.log(receivers.map(r => missing(r, 20)).join(), missing(d, 20), missing(Object.create(null), 20));
// expect: 20,20,20,20,20,20,20,20,20,20 20 0

delete Object.prototype.nowhere;
console.log(receivers.map(r => missing(r, 20)).join()); // expect: 0,0,0,0,0,0,0,0,0,0
Object.defineProperty(Object.prototype, 'nowhere', { get() { return typeof this; }, configurable: true });
console.log(receivers.map(r => missing(r, 20)).join()); // expect: 20,20,20,20,20,20,20,20,20,20
delete Object.prototype.nowhere;
console.log(receivers.map(r => missing(r, 20)).join()); // expect: 0,0,0,0,0,0,0,0,0,0

// A prototype that is a dictionary, and one that becomes one.
const many = {};
for (let i = 0; i < 200; i++) many['p' + i] = i;
const onMany = Object.create(many);
function p7(o, n) {
  let s = 0;
  for (let i = 0; i < n; i++) s += o.p7;
  return s;
}
console.log(p7(onMany, 1000)); // expect: 7000
many.p7 = 8;
console.log(p7(onMany, 1000)); // expect: 8000
delete many.p7;
console.log(p7(onMany, 10)); // expect: NaN
many.p7 = 1;
console.log(p7(onMany, 1000)); // expect: 1000
delete many.p3;
many.fresh = 1;
many.p7 = 2;
console.log(p7(onMany, 1000)); // expect: 2000
onMany.p7 = 5;
console.log(p7(onMany, 1000)); // expect: 5000
Object.defineProperty(many, 'p7', { get: () => 3 });
delete onMany.p7;
console.log(p7(onMany, 1000)); // expect: 3000

// A receiver that is a dictionary itself.
const dictionary = { q: 1, r: 2 };
for (let i = 0; i < 100; i++) dictionary['k' + i] = i;
delete dictionary.k1;
function q(o, n) {
  let s = 0;
  for (let i = 0; i < n; i++) { o.q = o.q + 1; s += o.q; }
  return s;
}
console.log(q(dictionary, 1000), q(dictionary, 1)); // expect: 501500 1002
delete dictionary.q;
dictionary.z = 100;
console.log(dictionary.q, dictionary.z, q(dictionary, 2), dictionary.z, dictionary.r);
// expect: undefined 100 NaN 100 2


console.log(deep(chain(50, { deep: 'fifty down' }), 1000)); // expect: fifty down

// The receiver turns into a prototype itself.
const parent = { v: 1 };
function bump(o, n) {
  for (let i = 0; i < n; i++) o.v = o.v + 1;
  return o.v;
}
console.log(bump(parent, 1000)); // expect: 1001
const child = Object.create(parent);
console.log(child.v, bump(parent, 10), child.v, bump(child, 5), parent.v); // expect: 1001 1011 1011 1016 1011
