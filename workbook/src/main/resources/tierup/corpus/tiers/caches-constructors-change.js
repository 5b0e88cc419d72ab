'use strict';
// new is hot, and then the constructor's prototype is another one, or the constructor another function, or none at all.

function Point(x, y) {
  this.x = x;
  this.y = y;
}
Point.prototype.sum = function () { return this.x + this.y; };

function build(C, n) {
  let s = 0;
  for (let i = 0; i < n; i++) s += new C(i, 1).sum();
  return s;
}
console.log(build(Point, 2000)); // expect: 2001000

const first = Point.prototype;
Point.prototype = { sum() { return 1; } };
console.log(build(Point, 1000), new Point(1, 2) instanceof Point, Object.create(first) instanceof Point);
// expect: 1000 true false

Point.prototype = first;
console.log(build(Point, 1000)); // expect: 500500
Point.prototype = 5;
console.log(Object.getPrototypeOf(new Point(1, 2)) === Object.prototype); // expect: true
Point.prototype = first;
Object.defineProperty(Point, 'prototype', { writable: false });
try {
  Point.prototype = {};
} catch (e) {
  console.log(e.message);
}
// expect: Cannot assign to read only property 'prototype' of function 'function Point(x, y) {
// expect:   this.x = x;
// expect:   this.y = y;
// expect: }'




console.log(build(Point, 1000)); // expect: 500500

class Other {
  constructor(x, y) { this.product = x * y; this.extra = [x]; }
  sum() { return this.product; }
}
console.log(build(Other, 1000), build(Point, 10), build(Other, 10)); // expect: 499500 55 45

class Third extends Other {
  constructor(x, y) { super(x, y); this.third = 1; }
  sum() { return super.sum() + this.third; }
}
console.log(build(Third, 1000), build(Other, 10)); // expect: 500500 45

function Returns(x) {
  this.x = x;
  if (x > 900) return { sum: () => 1000 };
  this.sum = () => x;
}
console.log(build(Returns, 1000)); // expect: 504450

function make(C) { return new C(3); }
for (let i = 0; i < 1000; i++) make(Point);
const others = [Array, Object, Error, Map, Date, x => x, { }, 5, undefined, null, 'text', { m() {} }.m, Math.max];
for (const c of others) {
  try {
    const made = make(c);
    console.log(typeof made, made instanceof c);
  } catch (e) {
    console.log(e.message);
  }
}
// expect: object true
// expect: object true
// expect: object true
// expect: number 3 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: object true
// expect: C is not a constructor
// expect: C is not a constructor
// expect: C is not a constructor
// expect: C is not a constructor
// expect: C is not a constructor
// expect: C is not a constructor
// expect: C is not a constructor
// expect: C is not a constructor













const boundPoint = Point.bind(null, 7);
console.log(make(boundPoint).x, make(boundPoint) instanceof Point); // expect: 7 true

// The constructor throws, adds what depends on an argument, changes its own prototype.
function Moody(n) {
  if (n === 500) Moody.prototype = { kind: 'second' };
  if (n === 800) throw new Error('no');
  if (n % 100 === 99) this.rare = n;
  this.n = n;
}
Moody.prototype.kind = 'first';
const kinds = {};
let thrown = 0;
for (let i = 0; i < 1000; i++) {
  try {
    const m = new Moody(i);
    kinds[m.kind + Object.keys(m).length] = (kinds[m.kind + Object.keys(m).length] || 0) + 1;
  } catch (e) {
    thrown++;
  }
}
console.log(JSON.stringify(kinds), thrown); // expect: {"first1":496,"first2":5,"second1":493,"second2":5} 1

// new.target, and arguments: too many, too few.
function Target(a, b) {
  this.ok = new.target === Target;
  this.count = arguments.length;
  this.b = b;
}
function targets() {
  let s = '';
  for (const t of [new Target(), new Target(1), new Target(1, 2), new Target(1, 2, 3)]) {
    s += t.ok + ' ' + t.count + ' ' + t.b + ' ';
  }
  return s;
}
for (let i = 0; i < 500; i++) targets();
console.log(targets().trim()); // expect: true 0 undefined true 1 undefined true 2 2 true 3 2

// Fields and many properties: some lie outside the object.
class Wide {
  f0 = 0; f1 = 1; f2 = 2; f3 = 3; f4 = 4; f5 = 5;
  constructor(n) {
    this.g0 = n; this.g1 = n; this.g2 = n; this.g3 = n; this.g4 = n;
    this.g5 = n; this.g6 = n; this.g7 = n; this.g8 = n;
  }
  sum() { return this.f5 + this.g8 + this.g0; }
}
console.log(build(Wide, 2000), Object.keys(new Wide(1)).join());
// expect: 4008000 f0,f1,f2,f3,f4,f5,g0,g1,g2,g3,g4,g5,g6,g7,g8

// super: the parent is replaced, also that of a class whose properties are a dictionary, which keeps its shape.
class First { constructor(x) { this.first = x; } }
class Second { constructor(x) { this.second = x; } }
class Child extends First { constructor(x) { super(x); this.child = 1; } }
class Loose extends First { constructor(x) { super(x); this.loose = 1; } static s1 = 1; static s2 = 2; }
delete Loose.s1;
function heirs(K, n) {
  let last;
  for (let i = 0; i < n; i++) last = new K(i);
  return Object.keys(last).join();
}
function looseHeirs(n) {
  let last;
  for (let i = 0; i < n; i++) last = new Loose(i);
  return Object.keys(last).join();
}
console.log(heirs(Child, 1500), looseHeirs(1500)); // expect: first,child first,loose
Object.setPrototypeOf(Child, Second);
Object.setPrototypeOf(Loose, Second);
console.log(heirs(Child, 3), looseHeirs(3)); // expect: second,child second,loose
console.log(heirs(Child, 1500), looseHeirs(1500)); // expect: second,child second,loose
Object.setPrototypeOf(Child, function (x) { this.third = x; });
Object.setPrototypeOf(Loose, function (x) { this.third = x; });
console.log(heirs(Child, 3), looseHeirs(3)); // expect: third,child third,loose
Object.setPrototypeOf(Loose, null);
try {
  console.log(looseHeirs(3));
} catch (e) {
  console.log(e.message); // expect: Super constructor null of Loose is not a constructor
}
