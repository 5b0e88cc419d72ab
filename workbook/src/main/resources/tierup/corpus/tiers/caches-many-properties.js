'use strict';
// Adds that outgrow the object, its storage, and the shape; with elements beside them; literals and deletes.

function grow() {
  const o = {};
  o.p0 = 0; o.p1 = 1; o.p2 = 2; o.p3 = 3; o.p4 = 4; o.p5 = 5; o.p6 = 6; o.p7 = 7; o.p8 = 8; o.p9 = 9;
  o.p10 = 10; o.p11 = 11; o.p12 = 12; o.p13 = 13; o.p14 = 14;
  o.p15 = 15; o.p16 = 16; o.p17 = 17; o.p18 = 18; o.p19 = 19;
  o.p20 = 20; o.p21 = 21; o.p22 = 22; o.p23 = 23; o.p24 = 24;
  o.p25 = 25; o.p26 = 26; o.p27 = 27; o.p28 = 28; o.p29 = 29;
  return o;
}
function total(o) {
  return o.p0 + o.p1 + o.p4 + o.p5 + o.p6 + o.p7 + o.p8 + o.p9 + o.p12 + o.p15 + o.p16 + o.p20 + o.p24 + o.p28 + o.p29;
}
let s = 0;
for (let i = 0; i < 2000; i++) s += total(grow());
console.log(s, Object.keys(grow()).length); // expect: 368000 30

// The same adds, on objects that have elements: both live in one storage.
function withElements(n) {
  const a = [];
  for (let i = 0; i < n; i++) a.push(i);
  a.first = 1; a.second = 2; a.third = 3; a.fourth = 4; a.fifth = 5; a.sixth = 6;
  a.push('last');
  a.seventh = 7;
  return a.length + a.first + a.fifth + a.sixth + a.seventh + a[n] + a[n - 1];
}
for (let i = 0; i < 1000; i++) withElements(i % 7 + 1);
console.log(withElements(1), withElements(8), withElements(100)); // expect: 21last0 28last7 120last99

function indexed(n) {
  const o = { a: 1 };
  for (let i = 0; i < n; i++) o[i] = i;
  o.b = 2; o.c = 3; o.d = 4; o.e = 5; o.f = 6; o.g = 7; o.h = 8;
  return o.a + o.b + o.h + o[n - 1] + Object.keys(o).length;
}
for (let i = 0; i < 1000; i++) indexed(i % 5 + 1);
console.log(indexed(1), indexed(9)); // expect: 20 36

// Past the limit of shapes.
function beyond(o, n) {
  for (let i = 0; i < n; i++) o['q' + i] = i;
  o.tail = 'tail';
  return o.tail + o.q0 + o['q' + (n - 1)];
}
for (let i = 0; i < 300; i++) beyond({}, 5);
console.log(beyond({}, 60), beyond({}, 70), beyond({}, 300), beyond({}, 5)); // expect: tail059 tail069 tail0299 tail04

// Literals: defined over and over, with doubled names, accessors, a prototype, elements.
function literal(i) {
  const o = { a: i, b: i + 1, a: i + 2, get c() { return this.a; }, 5: i, ['d']: i, e: { f: i } };
  return o.a + o.b + o.c + o[5] + o.d + o.e.f + Object.keys(o).join('');
}
for (let i = 0; i < 1000; i++) literal(i);
console.log(literal(1), literal(2.5)); // expect: 115abcde 205abcde
function heir(i) {
  const o = { x: i, __proto__: i % 2 ? { y: 1 } : { y: 2 }, z: 3 };
  return o.x + o.y + o.z;
}
for (let i = 0; i < 1000; i++) heir(i);
console.log(heir(1), heir(2)); // expect: 5 7
Object.defineProperty(Object.prototype, 'a', { set() { console.log('not called'); }, configurable: true });
console.log(literal(1)); // expect: 115abcde
delete Object.prototype.a;

// Deleting the last, deleting another, adding again.
function cycle(i) {
  const o = { a: 1, b: 2, c: 3 };
  if (i % 3 === 1) delete o.c;
  if (i % 3 === 2) delete o.a;
  o.c = i;
  o.d = i + 1;
  return Object.keys(o).join('') + o.a + o.b + o.c + o.d;
}
for (let i = 0; i < 1200; i++) cycle(i);
console.log(cycle(3), cycle(4), cycle(5)); // expect: abcd1234 abcd1245 bcdundefined256

// One site, two kinds of slot: inside for one shape, outside for the other.
function both(o) { o.v = o.v + 1; return o.v; }
const inside = { v: 0 };
const outside = grow();
outside.v = 0;
for (let i = 0; i < 2000; i++) both(i % 2 ? inside : outside);
for (let i = 0; i < 1000; i++) both(inside);
for (let i = 0; i < 1000; i++) both(outside);
console.log(inside.v, outside.v, total(outside)); // expect: 2000 2000 184
