'use strict';
// A method that a hot loop calls is replaced, shadowed, deleted, turned into an accessor, made to come from elsewhere.

class Base {
  m() { return 'base'; }
  n() { return 'n of base'; }
}
class Point extends Base {
  constructor(x) { super(); this.x = x; }
  m() { return 'point ' + this.x; }
}

const p = new Point(1);

function call(o, rounds) {
  let last;
  for (let i = 0; i < rounds; i++) last = o.m();
  return last;
}

console.log(call(p, 2000)); // expect: point 1

Point.prototype.m = function () { return 'replaced'; };
console.log(call(p, 3), call(p, 1000)); // expect: replaced replaced

Point.prototype.m = function () { return 'replaced again'; };
console.log(call(p, 1)); // expect: replaced again

p.m = function () { return 'own'; };
console.log(call(p, 3)); // expect: own
delete p.m;
console.log(call(p, 3)); // expect: replaced again

delete Point.prototype.m;
console.log(call(p, 3), call(p, 1000)); // expect: base base

Base.prototype.m = () => 'base, replaced';
console.log(call(p, 3)); // expect: base, replaced

Object.defineProperty(Point.prototype, 'm', { get() { return () => 'by a getter of ' + this.x; }, configurable: true });
console.log(call(p, 3), call(new Point(7), 2)); // expect: by a getter of 1 by a getter of 7

Object.defineProperty(Point.prototype, 'm', { value: () => 'data again', writable: true, configurable: true });
console.log(call(p, 3)); // expect: data again

Object.setPrototypeOf(Point.prototype, { n() { return 'n of another'; } });
console.log(p.n(), call(p, 2)); // expect: n of another data again
delete Point.prototype.m;
try {
  call(p, 1);
} catch (e) {
  console.log(e.message); // expect: o.m is not a function
}

Object.setPrototypeOf(p, { m() { return 'of another prototype, x is ' + this.x; } });
console.log(call(p, 1000), call(p, 1)); // expect: of another prototype, x is 1 of another prototype, x is 1
Object.setPrototypeOf(p, null);
try {
  call(p, 1);
} catch (e) {
  console.log(e.message); // expect: o.m is not a function
}

// The method changes while the loop that calls it is running, and from within the method.
const host = {
  at(i) {
    if (i === 700) Host.prototype.at = () => -1;
    return i;
  },
};
function Host() {}
Host.prototype.at = host.at;
function sum(o, n) {
  let s = 0;
  for (let i = 0; i < n; i++) s += o.at(i);
  return s;
}
console.log(sum(new Host(), 1000), sum(new Host(), 1000)); // expect: 245051 -1000

// A number in a prototype's slot is read each time; then it is a function; then another one.
const proto = { v: 1 };
const heir = Object.create(proto);
function read(o, n) {
  let r;
  for (let i = 0; i < n; i++) r = o.v;
  return typeof r === 'function' ? r() : r;
}
console.log(read(heir, 1000)); // expect: 1
for (const v of [2, 'three', () => 4, () => 5, 6, undefined, null]) {
  proto.v = v;
  console.log(read(heir, 300));
}
// expect: 2
// expect: three
// expect: 4
// expect: 5
// expect: 6
// expect: undefined
// expect: null
