'use strict';
// What launchers run once, to learn which Java classes programs need: a little of everything, often enough to be compiled.

class Shape {
  area0 = 0;
  static count = 0;
  constructor(w, h) { this.w = w; this.h = h; this.area0 = w * h; Shape.count++; }
  get area() { return this.area0; }
  set width(w) { this.w = w; }
  scale(k) { return new this.constructor(this.w * k, this.h * k); }
  toString() { return `${this.constructor.name} ${this.w}x${this.h}`; }
  static { this.registry = new Map(); }
}
class Square extends Shape {
  constructor(w) { super(w, w); }
  scale(k) { return super.scale(k); }
  get area() { return super.area; }
  [`to${'Text'}`]() { super.width = this.w; return super.toString() + super['area']; }
}
class Unit extends Square {
  constructor(...sizes) { super(...sizes); this.extra = new.target === Unit; }
}

function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
function doubles(n) { let s = 0.5; for (let i = 1; i < n; i++) { s = s / i + i * 0.25 - -s % 3; } return s > 0 ? 1 : 2; }
function bits(n) { let h = 7; for (let i = 0; i < n; i++) { h = (h << 5) - h + i | 0; h ^= h >>> 3 & ~i; } return h >> 1; }
function elements(n) {
  const a = []; const f = new Float64Array(n); const b = new Uint8Array(n);
  for (let i = 0; i < n; i++) { a.push(i); a[i] += 1; f[i] = i / 2; b[i] = i; }
  let s = 0;
  for (const x of a) s += x;
  for (let i = 0; i < a.length; i++) s += a[i] + f[i] + b[i];
  a[n + 1] = 'far'; a.length = n;
  return s + a.pop() + a.shift();
}
function shapes(list) { let s = 0; for (const o of list) { s += o.x; o.x = s; o[list.key] = s; s += o['x']; } return s; }
function calls(...rest) { return rest.map((x, i) => x * i).filter(x => x > 1).reduce((a, b) => a + b, 0) + arguments.length; }
function text(n) {
  let s = '';
  for (let i = 0; i < n; i++) { s += String.fromCharCode(97 + i % 26); if (s.charCodeAt(i) === 98 || s[i] === 'c') s += '-'; }
  return s.split('-').join('+').slice(1, 40).toUpperCase().replace('B', 'x').indexOf('X') + s.length;
}
function caught(i) {
  try { if (i % 3 === 0) throw new TypeError('three ' + i); return null.x; } catch (e) { return e instanceof TypeError ? 1 : 0; } finally { i++; }
}
function mixed(a, b) { return a + b - a * b / b % 7 + (a > b ? -a : +b) + (a == b) + (a !== b) + (a >> 1) + (a >>> 1) + ~b + b ** 2 + a++ + --b; }
function kinds(x) {
  switch (typeof x) { case 'number': return 1; case 'string': return 2; case 'object': return x === null ? 3 : 4; default: return x == null ? 5 : 6; }
}
function closures(n) { let c = 0; const fs = []; for (let i = 0; i < 3; i++) fs.push(() => c += i); for (let i = 0; i < n; i++) fs[i % 3](); return c; }
function patterns({ a, b: [c, d = 4] = [1], ...others }, [e, , ...f]) { return a + c + d + e + f.length + Object.keys(others).length; }
function names(o) { let n = 0; for (const k in o) { if (k in o && o.hasOwnProperty(k)) n++; } delete o.gone; return n; }
function optional(o) { let x = o?.a?.b ?? 1; x ||= 2; x &&= 3; x **= 2; return o?.f?.(x) ?? -x; }
function collections(n) {
  const m = new Map(), s = new Set(), w = new WeakMap();
  for (let i = 0; i < n; i++) { m.set('k' + i % 10, i); s.add(i & 15); w.set(m, i); }
  let t = 0;
  for (const [k, v] of m) t += k.length + v;
  s.forEach(v => { t += v; });
  return t + m.size + (s.has(3) ? 1 : 0) + [...m.keys()].length;
}
function labels(n) { let s = 0; outer: for (let i = 0; i < n; i++) { let j = 0; do { if (j > 3) continue outer; if (i > 90) break outer; s += ++j; } while (true); } return s; }
function maths(n) { let s = 0; for (let i = 1; i < n; i++) { s += Math.floor(Math.sqrt(i)) + Math.max(i, 3) - Math.abs(-i) + Math.min(1, i) + Math.round(i / 3) + Math.sin(i); } return s; }
function iterator(n) { return { [Symbol.iterator]() { let i = 0; return { next: () => ({ done: i >= n, value: i++ }) }; } }; }

const odd = [{ x: 1 }, { y: 2, x: 1 }, { z: 1, x: 2 }, { u: 0, v: 0, x: 3 }, { t: 9, x: 3 }, new Square(2)];
odd.forEach(o => { o.x ??= 1; }); odd.key = 'x';
const same = [{ x: 1 }, { x: 2 }]; same.key = 'x';
let total = 0;
for (let round = 0; round < 400; round++) {
  total += fib(5) + doubles(20) + bits(20) + elements(12) + shapes(same) + calls(1, 2, 3, round) + caught(round) + kinds(round % 2 ? 'a' : round);
  total += mixed(round, 2) + mixed(round / 3, round) + mixed('3', round) + mixed(-0, 0.5) + mixed(2147483647, round);
  total += closures(5) + patterns({ a: 1, b: [2], z: 3 }, [1, 2, 3]) + optional(round % 2 ? { f: x => x } : null) + labels(5) + maths(4);
  const square = new Square(round); square.width = 3;
  total += square.scale(2).area + square.area + square.toText().length + new Unit(2).area + new Shape(...[1, 2]).area;
  if (round % 8 === 0) { total += shapes(odd) + names({ p: 1, q: 2, gone: 3 }) + collections(20) + text(30) + Math.max(...iterator(4)); }
}
console.log('%s %d', total > 0, Shape.count, [1, 'two', { three: [3] }], new Map([[1, 2]]), fib, new Square(1), null, undefined, 1.5, -0);
console.error(String(new Square(2)), JSON.stringify(JSON.parse('{"a":[1,2.5,"x",null,true]}'), null, 1));
const sorted = [3, 1, 2].sort((a, b) => a - b).concat([4], [[5]]).flat().reverse();
const parts = [Number('12.5').toFixed(1), parseInt('ff', 16), parseFloat('1e3'), (255).toString(16), 'a-b'.split('-'), ' t '.trim(),
  'abc'.padStart(5), 'abcabc'.lastIndexOf('c'), 'x'.repeat(3), Array.from({ length: 3 }, (_, i) => i), [1, 2, 3].includes(2),
  Object.entries({ a: 1 }), Object.assign({}, { b: 2 }), Object.freeze([1]), new Date(0).toISOString(), isNaN('x'), [..."ab"],
  Reflect.ownKeys({ c: 1 }), Symbol('s').toString(), encodeURIComponent('ä b'), [3, 4].indexOf(4), [1, 2, 3].splice(1, 1)];
const getter = Object.defineProperty({}, 'g', { get() { return this === getter; }, enumerable: true });
const bound = calls.bind(null, 1);
console.log(sorted.length, parts.length, getter.g, bound(2), calls.apply(null, [1, 2]), calls.call(null, 1), process.argv.length > 1);
for (const name of ['fs', 'path', 'util', './none.js']) {
  try { total += typeof require(name) === 'object' ? 1 : 0; } catch (e) { console.log(e.code); }
}
try { undefinedName; } catch (e) { console.log(e.message, e.stack.length > 10); }
