'use strict';
// Hot getters and setters, inherited and own, and what happens when they change under hot code.
class Point {
  constructor(x) {
    this._x = x;
  }
  get x() {
    return this._x;
  }
  set x(value) {
    this._x = value * 2;
  }
}
class Further extends Point {
  get y() {
    return this.x + 1;
  }
}
function read(object) {
  return object.x;
}
function write(object, value) {
  return (object.x = value);
}
let sum = 0;
const points = [new Point(1), new Further(2), new Further(3)];
for (let i = 0; i < 3000; i++) {
  const point = points[i % 3];
  sum += read(point) + write(point, i % 7) + (point.y === undefined ? 0 : 1);
}
console.log(sum, points.map(p => p._x).join()); // expect: 28976 2,4,6

// The accessor is replaced, removed, and becomes a plain property.
const early = read(points[1]);
Object.defineProperty(Point.prototype, 'x', { get: () => 'other', configurable: true });
console.log(early, read(points[1]), read(points[0])); // expect: 4 other other
function message(f) {
  try {
    return f();
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
console.log(message(() => write(points[1], 5))); // expect: 5
delete Point.prototype.x;
console.log(read(points[1]), write(points[1], 6), read(points[1]), Object.keys(points[1]).join());
// expect: undefined 6 6 _x,x
Point.prototype.x = 'data';
console.log(read(points[0]), read(points[1])); // expect: data 6

// Each object of one shape has its own functions.
const make = n => ({
  get value() {
    return n;
  },
  set value(v) {
    n += v;
  }
});
const counters = [make(1), make(10)];
let total = 0;
for (let i = 0; i < 3000; i++) {
  const counter = counters[i & 1];
  total += counter.value;
  counter.value = i & 1;
}
console.log(total, counters.map(c => c.value).join()); // expect: 1140750 1,1510
const half = Object.defineProperty({}, 'value', { get: () => 'half', configurable: true, enumerable: true });
const none = Object.defineProperty({}, 'value', { set: () => 0, configurable: true, enumerable: true });
const valueOf = object => object.value;
for (let i = 0; i < 2000; i++) valueOf(half);
console.log(valueOf(half), valueOf(none)); // expect: half undefined
const assign = (object, v) => (object.value = v);
for (let i = 0; i < 2000; i++) assign(none, i);
console.log(assign(none, 7), message(() => assign(half, 8)));
// expect: 7 TypeError: Cannot set property value of #<Object> which has only a getter

// Getters that throw, call themselves, and change the receiver.
class Tricky {
  get depth() {
    return this.n-- > 0 ? this.depth + 1 : 0;
  }
  get thrown() {
    throw new Error('from a getter');
  }
  get grows() {
    this['g' + this.n++] = 1;
    return this.n;
  }
}
let last;
for (let i = 0; i < 1500; i++) {
  const tricky = new Tricky();
  tricky.n = 3;
  last = [tricky.depth, message(() => tricky.thrown), tricky.grows, tricky.grows].join();
}
console.log(last); // expect: 3,Error: from a getter,0,1

// Many operands around the call, doubles among them; strings and arrays as receivers; static accessors.
function mix(p, a, b) {
  const d = a * 0.5;
  return a + (d + p.half) * (b - p.half) + d;
}
class Half {
  get half() {
    return 0.25;
  }
}
let mixed = 0;
for (let i = 0; i < 3000; i++) mixed += mix(new Half(), i, 2);
console.log(mixed); // expect: 10685250
Object.defineProperty(String.prototype, 'first', {
  get() {
    return this[0];
  },
  configurable: true
});
Object.defineProperty(Array.prototype, 'last', {
  get() {
    return this[this.length - 1];
  },
  configurable: true
});
let text = '';
for (let i = 0; i < 2000; i++) {
  const word = i % 2 ? 'abc' : 'xyz';
  if (i > 1996) text += word.first + [i, i + 1].last;
  else word.first, [i].last;
}
console.log(text); // expect: a1998x1999a2000
class Config {
  static get level() {
    return Config.current;
  }
  static set level(v) {
    Config.current = v;
  }
}
for (let i = 0; i < 2000; i++) {
  Config.level = i;
  if (Config.level !== i) console.log('wrong');
}
console.log(Config.level); // expect: 1999
const sizes = new Map([[1, 2]]);
let size = 0;
for (let i = 0; i < 2000; i++) size += sizes.size;
console.log(size); // expect: 2000

// A site that meets many shapes, and a computed key.
const many = [];
for (let i = 0; i < 8; i++) {
  const object = Object.create(Half.prototype);
  object['p' + i] = i;
  many.push(object);
}
let all = 0;
for (let i = 0; i < 4000; i++) {
  const object = many[i % 8];
  all += object.half + object['half'] + (i % 2 ? object[i % 3 ? 'half' : 'p' + (i % 8)] : 0);
}
console.log(all); // expect: 5000.25
