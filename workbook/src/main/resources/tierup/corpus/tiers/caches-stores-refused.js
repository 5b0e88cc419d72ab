'use strict';
// A hot store meets objects that do not take it any more: frozen, read-only, not extensible; setters; refusals.

function attempt(f) {
  try {
    return f();
  } catch (e) {
    return e.constructor.name + ': ' + e.message;
  }
}

function fill(o, from, to) {
  for (let i = from; i < to; i++) o.x = i;
  return o.x;
}

const o = { x: 0 };
console.log(fill(o, 0, 2000)); // expect: 1999
Object.defineProperty(o, 'x', { writable: false });
console.log(attempt(() => fill(o, 0, 1)), o.x);
// expect: TypeError: Cannot assign to read only property 'x' of object '#<Object>' 1999

Object.defineProperty(o, 'x', { writable: true });
console.log(attempt(() => fill(o, 5, 9)), o.x); // expect: 8 8
Object.freeze(o);
console.log(attempt(() => fill(o, 0, 1)), o.x);
// expect: TypeError: Cannot assign to read only property 'x' of object '#<Object>' 8

const other = { x: 0 };
console.log(fill(other, 0, 10)); // expect: 9
Object.seal(other);
console.log(fill(other, 0, 20)); // expect: 19
Object.preventExtensions(other);
console.log(fill(other, 0, 30)); // expect: 29

const log = [];
const accessor = { x: 0 };
fill(accessor, 0, 500);
Object.defineProperty(accessor, 'x', { set(v) { log.push(v); }, get() { return 'read'; } });
console.log(fill(accessor, 0, 3), log.join()); // expect: read 0,1,2

// Adding: what was allowed for objects of this shape, until the chain changes.
class Thing {
  constructor(a) { this.a = a; }
}
function add(n) {
  let last;
  for (let i = 0; i < n; i++) {
    last = new Thing(i);
    last.b = i + 1;
    last.c = i + 2;
  }
  return last.a + ' ' + last.b + ' ' + last.c + ' ' + Object.keys(last);
}
console.log(add(2000)); // expect: 1999 2000 2001 a,b,c
const seen = [];
Object.defineProperty(Thing.prototype, 'b', { set(v) { seen.push(v); }, configurable: true });
console.log(attempt(() => add(3)), seen.join()); // expect: 2 undefined 4 a,c 1,2,3
delete Thing.prototype.b;
console.log(add(500)); // expect: 499 500 501 a,b,c
Object.defineProperty(Object.prototype, 'c', { value: 1, writable: false, configurable: true });
console.log(attempt(() => add(3))); // expect: TypeError: Cannot assign to read only property 'c' of object '#<Thing>'
delete Object.prototype.c;
console.log(add(500)); // expect: 499 500 501 a,b,c
Thing.prototype.c = 'shadowed';
console.log(add(500)); // expect: 499 500 501 a,b,c
Object.defineProperty(Thing.prototype, 'c', { get() { return 'no setter'; }, configurable: true });
console.log(attempt(() => add(3))); // expect: TypeError: Cannot set property c of #<Thing> which has only a getter
delete Thing.prototype.c;
Object.freeze(Thing.prototype);
console.log(add(500)); // expect: 499 500 501 a,b,c

function addTo(o) {
  o.late = 1;
  return Object.keys(o).join();
}
for (let i = 0; i < 1000; i++) addTo({ first: i });
const fixed = { first: 1 };
Object.preventExtensions(fixed);
console.log(attempt(() => addTo(fixed)), Object.keys(fixed).join());
// expect: TypeError: Cannot add property late, object is not extensible first

console.log(attempt(() => addTo(Object.freeze({ first: 1 }))));
// expect: TypeError: Cannot add property late, object is not extensible

console.log(attempt(() => addTo(Object.create(Object.freeze({ late: 0 })))));
// expect: TypeError: Cannot assign to read only property 'late' of object '#<Object>'

for (const no of [5, 'text', null, undefined, true, Symbol.iterator]) console.log(attempt(() => addTo(no)));
// expect: TypeError: Cannot create property 'late' on number '5'
// expect: TypeError: Cannot create property 'late' on string 'text'
// expect: TypeError: Cannot set properties of null (setting 'late')
// expect: TypeError: Cannot set properties of undefined (setting 'late')
// expect: TypeError: Cannot create property 'late' on boolean 'true'
// expect: TypeError: Cannot create property 'late' on symbol 'Symbol(Symbol.iterator)'

for (const yes of [[1, 2], function () {}, new Error('e'), new Map(), Object('ab')]) console.log(addTo(yes));
// expect: 0,1,late
// expect: late
// expect: late
// expect: late
// expect: 0,1,late


// The prototype in the middle refuses.
const grand = {};
const parent = Object.create(grand);
function make() {
  const child = Object.create(parent);
  child.v = 1;
  return child.v;
}
for (let i = 0; i < 1000; i++) make();
Object.defineProperty(grand, 'v', { value: 0, configurable: true });
console.log(attempt(make)); // expect: TypeError: Cannot assign to read only property 'v' of object '#<Object>'
delete grand.v;
console.log(attempt(make)); // expect: 1
Object.setPrototypeOf(parent, { set v(x) { console.log('setter', x); } });
console.log(attempt(make));
// expect: setter 1
// expect: undefined



// Read-only arrived while the loop was running, from within the value.
const racing = { x: 0 };
let k = 0;
function next() {
  if (++k === 900) Object.freeze(racing);
  return k;
}
console.log(attempt(() => {
  for (let i = 0; i < 2000; i++) racing.x = next();
}), racing.x, k);
// expect: TypeError: Cannot assign to read only property 'x' of object '#<Object>' 899 900
