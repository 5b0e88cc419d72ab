'use strict';
// One site, and receivers that are no plain objects: strings, functions, errors, arrays, wrappers, primitives.

function length(o) { return o.length; }
function name(o) { return o.name; }
function proto(o) { return o.prototype; }
function ctor(o) { return o.constructor; }
function has(o) { return o.hasOwnProperty; }
function attempt(f, x) {
  try {
    return f(x);
  } catch (e) {
    return e.message;
  }
}

for (let i = 0; i < 500; i++) {
  length({ length: i });
  name({ name: i });
  proto({ prototype: i });
  ctor({});
  has({});
}

class Sized extends Array {}
function named(a, b) { return a + b; }
class WithStatic { static name = 'mine'; static length = 'long'; }
class Derived extends WithStatic {}
const bound = named.bind(null, 1);
const sized = new Sized();
sized.push(1, 2, 3);
const onFunction = Object.create(named);
const onText = Object.create(Object('four'));
const things = [
  'text', 'größer', '\u4e16\u754c', '', named, bound, class {}, WithStatic, Derived, () => 1, Math.max,
  [1, 2, 3], sized, new Uint8Array(5), new Float64Array(2), Object('wrapped'), Object(1), Object(true),
  new Error('e'), new TypeError('t'), { length: 'own' }, Object.create({ length: 'inherited' }), Object.create(null),
  new Map([[1, 2]]), new Date(0), Symbol('s'), 1, 1.5, true, onFunction, onText,
];
const same = x => attempt(has, x) === Object.prototype.hasOwnProperty;
function describe(x) {
  const answers = [attempt(length, x), attempt(name, x), typeof attempt(proto, x), typeof attempt(ctor, x), same(x)];
  return answers.map(String).join('|');
}
const first = things.map(describe);
for (const line of first) console.log(line);
// expect: 4|undefined|undefined|function|true
// expect: 6|undefined|undefined|function|true
// expect: 2|undefined|undefined|function|true
// expect: 0|undefined|undefined|function|true
// expect: 2|named|object|function|true
// expect: 1|bound named|undefined|function|true
// expect: 0||object|function|true
// expect: long|mine|object|function|true
// expect: 0|Derived|object|function|true
// expect: 0||undefined|function|true
// expect: 2|max|undefined|function|true
// expect: 3|undefined|undefined|function|true
// expect: 3|undefined|undefined|function|true
// expect: 5|undefined|undefined|function|true
// expect: 2|undefined|undefined|function|true
// expect: 7|undefined|undefined|function|true
// expect: undefined|undefined|undefined|function|true
// expect: undefined|undefined|undefined|function|true
// expect: undefined|Error|undefined|function|true
// expect: undefined|TypeError|undefined|function|true
// expect: own|undefined|undefined|function|true
// expect: inherited|undefined|undefined|function|true
// expect: undefined|undefined|undefined|undefined|false
// expect: undefined|undefined|undefined|function|true
// expect: undefined|undefined|undefined|function|true
// expect: undefined|undefined|undefined|function|true
// expect: undefined|undefined|undefined|function|true
// expect: undefined|undefined|undefined|function|true
// expect: undefined|undefined|undefined|function|true
// expect: 2|named|object|function|true
// expect: 4|undefined|undefined|function|true
for (let round = 0; round < 30; round++) {
  for (let i = 0; i < things.length; i++) {
    const now = describe(things[i]);
    if (now !== first[i]) console.log('changed: ' + now);
  }
}

// Lazily filled slots: read first through the object, then through an heir.
function lazy() {
  const f = function lazyName(a, b, c) {};
  const heir = Object.create(f);
  const inherited = name(heir) + ' ' + length(heir) + ' ' + typeof proto(heir);
  return inherited + ' ' + name(f) + ' ' + length(f) + ' ' + (proto(f) === proto(heir));
}
for (let i = 0; i < 300; i++) lazy();
console.log(lazy()); // expect: lazyName 3 object lazyName 3 true
function stackOf(e) { return typeof e.stack; }
for (let i = 0; i < 300; i++) stackOf({ stack: 1 });
console.log(stackOf(new Error('a')), stackOf(Object.create(new Error('b'))), stackOf({}));
// expect: string string undefined

const e = new Error('c');
e.stack = 5;
console.log(stackOf(e), e.stack); // expect: number 5

// A site that saw objects sees strings that grow, whose cells keep a capacity where objects keep their shape.
function tag(x) { return x.tag; }
for (let i = 0; i < 500; i++) tag({ tag: i });
let text = '';
let units = 0;
for (let i = 0; i < 3000; i++) {
  text += 'ab';
  if (tag(text) !== undefined) units = -1;
  units += text.charCodeAt(i);
}
console.log(text.length, units, tag(text)); // expect: 6000 292500 undefined
String.prototype.tag = 'of strings';
console.log(tag(text), tag(text.slice(5)), tag('x'), tag({ tag: 'of an object' }), tag(Object('w')));
// expect: of strings of strings of strings of an object of strings

Object.defineProperty(String.prototype, 'tag', { get() { return typeof this + this.length; }, configurable: true });
console.log(tag(text), tag('xyz'), tag(Object('w'))); // expect: string6000 string3 object1
delete String.prototype.tag;
console.log(tag(text), tag('xyz')); // expect: undefined undefined

// Methods of strings at a site of objects, and the other way round.
function at(x, i) { return x.charAt(i); }
const fake = { charAt(i) { return 'fake' + i; } };
for (let i = 0; i < 1000; i++) at(i % 2 ? 'string' : fake, i & 3);
console.log(at('string', 2), at(fake, 2), attempt(x => at(x, 1), 5), attempt(x => at(x, 1), {}));
// expect: r fake2 x.charAt is not a function x.charAt is not a function

const original = String.prototype.charAt;
String.prototype.charAt = function () { return 'replaced'; };
console.log(at('string', 2), at(fake, 2)); // expect: replaced fake2
String.prototype.charAt = original;
console.log(at('string', 2), at(text, 1)); // expect: r b

// Stores to what is no plain object.
function store(o) { o.extra = 1; return o.extra; }
for (let i = 0; i < 500; i++) store({});
for (let round = 0; round < 2; round++) {
  for (let i = 12; i < things.length; i++) console.log(i, attempt(store, things[i]));
}
// expect: 12 1
// expect: 13 1
// expect: 14 1
// expect: 15 1
// expect: 16 1
// expect: 17 1
// expect: 18 1
// expect: 19 1
// expect: 20 1
// expect: 21 1
// expect: 22 1
// expect: 23 1
// expect: 24 1
// expect: 25 Cannot create property 'extra' on symbol 'Symbol(s)'
// expect: 26 Cannot create property 'extra' on number '1'
// expect: 27 Cannot create property 'extra' on number '1.5'
// expect: 28 Cannot create property 'extra' on boolean 'true'
// expect: 29 1
// expect: 30 1
// expect: 12 1
// expect: 13 1
// expect: 14 1
// expect: 15 1
// expect: 16 1
// expect: 17 1
// expect: 18 1
// expect: 19 1
// expect: 20 1
// expect: 21 1
// expect: 22 1
// expect: 23 1
// expect: 24 1
// expect: 25 Cannot create property 'extra' on symbol 'Symbol(s)'
// expect: 26 Cannot create property 'extra' on number '1'
// expect: 27 Cannot create property 'extra' on number '1.5'
// expect: 28 Cannot create property 'extra' on boolean 'true'
// expect: 29 1
// expect: 30 1
for (const no of [null, undefined, 'text']) {
  for (const access of [length, name, store]) console.log(attempt(access, no));
}
// expect: Cannot read properties of null (reading 'length')
// expect: Cannot read properties of null (reading 'name')
// expect: Cannot set properties of null (setting 'extra')
// expect: Cannot read properties of undefined (reading 'length')
// expect: Cannot read properties of undefined (reading 'name')
// expect: Cannot set properties of undefined (setting 'extra')
// expect: 4
// expect: undefined
// expect: Cannot create property 'extra' on string 'text'
