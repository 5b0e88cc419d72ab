'use strict';
// Accessors on the chain of a hot site, some of which change the receiver while it is read; super; inherited statics.

class Temperature {
  constructor(c) { this.c = c; }
  get f() { return this.c * 9 / 5 + 32; }
  set f(v) { this.c = (v - 32) * 5 / 9; }
}
class Logged extends Temperature {
  get f() { return 'logged ' + super.f; }
  set f(v) { super.f = v + 9; }
}
function heat(t, n) {
  let r;
  for (let i = 0; i < n; i++) {
    t.f = 32 + i;
    r = t.f;
  }
  return r + ' ' + t.c;
}
console.log(heat(new Temperature(0), 1000)); // expect: 1031 555
console.log(heat(new Logged(0), 10), heat(new Temperature(1), 10)); // expect: logged 50 10 41 5
Object.defineProperty(Temperature.prototype, 'f', { value: 'plain', writable: true });
console.log(heat(new Temperature(2), 10)); // expect: 41 2
const late = new Temperature(3);
late.f = 'own';
console.log(late.f, Object.keys(late).join()); // expect: own c,f

// A getter that adds a property to the receiver, or a method to its own prototype, in the middle of the access.
let reads = 0;
class Growing {
  get v() {
    reads++;
    if (reads === 700) this.grown = 1;
    if (reads === 800) Growing.prototype.extra = () => 'extra';
    if (reads === 900) Object.defineProperty(Growing.prototype, 'v', { value: -1 });
    return reads;
  }
}
function readAll(o, n) {
  let s = 0;
  for (let i = 0; i < n; i++) s += o.v;
  return s;
}
const g = new Growing();
console.log(readAll(g, 1000), reads, g.grown, g.extra()); // expect: 405350 900 1 extra

// A valueOf that changes the chain while a store is being worked out.
const target = { v: 0 };
const meddler = {
  valueOf() {
    Object.defineProperty(target, 'v', { writable: false });
    return 1;
  },
};
function put(o, x) {
  o.v = x + 1;
  return o.v;
}
for (let i = 0; i < 1000; i++) put(target, i);
try {
  put(target, meddler);
} catch (e) {
  console.log(e.message, target.v); // expect: Cannot assign to read only property 'v' of object '#<Object>' 1000
}

// Statics are inherited from constructor to constructor.
class A { static make() { return 'A made'; } static count = 0; }
class B extends A {}
class C extends B {}
function statics(K, n) {
  let r;
  for (let i = 0; i < n; i++) {
    r = K.make();
    A.count++;
  }
  return r + ' ' + K.count;
}
console.log(statics(C, 1000)); // expect: A made 1000
B.make = () => 'B made';
console.log(statics(C, 1000)); // expect: B made 2000
B.count = 'own';
console.log(statics(C, 1000), A.count); // expect: B made own 3000
Object.setPrototypeOf(C, { make: () => 'elsewhere', count: 1 });
console.log(statics(C, 100)); // expect: elsewhere 1

// Compound assignments and increments: get and set at two sites.
function compound(o, n) {
  for (let i = 0; i < n; i++) {
    o.a += 1;
    o.b = o.b + o.a;
    o.c ??= 'once';
    o.d ||= i;
    o.e++;
  }
  return [o.a, o.b, o.c, o.d, o.e].join();
}
console.log(compound({ a: 0, b: 0, e: 0.5 }, 1000), compound({ e: 'x' }, 3), compound([], 2));
// expect: 1000,500500,once,1,1000.5 NaN,NaN,once,1,NaN NaN,NaN,once,1,NaN

console.log(compound(Object.create({ a: 1, b: 2, c: 3, d: 4, e: 5 }), 3)); // expect: 4,11,3,4,8
