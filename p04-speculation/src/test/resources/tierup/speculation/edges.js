'use strict';
// Each function is made hot with operands of one kind, so that it is optimized for these, and then meets the edges of what was guessed.

function show(value) {
    if (typeof value === 'number') return value === 0 && 1 / value < 0 ? '-0' : '' + value;
    if (typeof value === 'string') return "'" + value + "'";
    return typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[' + value.length + ']' : '{}') : '' + value;
}

/** Calls f(...warm(i)) so often that it is optimized, then with each of the rest. */
function edges(f, warm, ...rest) {
    let out = f.name + ':';
    let last;
    for (let i = 0; i < 400; i++) last = f(...warm(i));
    out += ' ' + show(last);
    for (const operands of rest) {
        try {
            out += ' ' + show(f(...operands));
        } catch (e) {
            out += ' ' + e.name;
        }
    }
    console.log(out);
}

const MAX = 2147483647;
const MIN = -2147483648;
const small = (i) => [(i % 40) - 20, (i % 7) + 1];
const halves = (i) => [i / 2 - 50.25, (i % 7) + 0.5];
const pairs = [
    [0, 0], [0, -0], [-0, -0], [0, -1], [-1, 0], [1, 0], [MAX, 1], [MIN, -1], [MAX, MAX], [MIN, MIN], [1, MIN], [MIN, 1], [46341, 46341], [7, 31], [7, 32],
    [7, 33], [-7, 2], [-8, 4], [7, -2], [6, 3], [1, 3], [0.5, 2], [NaN, 1], [1, NaN], [NaN, NaN], [Infinity, 1], [1, Infinity], [4294967295, 1], [4294967296, 3],
    [2147483648, 1], [-2147483649, 1], [9007199254740993, 2], [1e300, 3], [undefined, 1], [null, 2], [true, 3], ['5', 2], [{ valueOf() { return 6; } }, 4]
];

function add(a, b) { return a + b; }
function subtract(a, b) { return a - b; }
function multiply(a, b) { return a * b; }
function divide(a, b) { return a / b; }
function divideEven(a, b) { return (a * b) / b; }
function modulo(a, b) { return a % b; }
function negate(a) { return -a; }
function square(a) { return a * a; }
function and(a, b) { return a & b; }
function or(a, b) { return a | b; }
function xor(a, b) { return a ^ b; }
function not(a) { return ~a; }
function left(a, b) { return a << b; }
function right(a, b) { return a >> b; }
function unsigned(a, b) { return a >>> b; }
function unsignedSum(a, b) { return (a >>> 0) + (b >>> 0); }
function unsignedWrap(a, b) { return ((a >>> 0) + b) | 0; }
function plus(a) { return +a; }
function increment(a) { a++; return a; }
function decrement(a) { return --a; }
function hash(a, b) { return (a * 31 + b) | 0; }
function bigProduct(a, b) { return (a * b) | 0; }
function bigProducts(a, b) { return (a * b * a) | 0; }
function truncatedChain(a, b) { return (a + b + a - b * 3) | 0; }
function fraction(a, b) { return (a / b) | 0; }
function remainderOfEight(a) { return a % 8; }
function remainderOfSeven(a) { return a % 7; }
function eighth(a) { return (a / 8) | 0; }
function half(a) { return a / 2; }
function timesTen(a) { return a * 10; }
function timesEight(a) { return (a * 8) | 0; }
function timesMinusOne(a) { return a * -1; }
function zeroMinus(a) { return 0 - a; }
function plusZero(a) { return a + 0; }
function minusZero(a) { return a - 0; }
function timesOne(a) { return a * 1; }
function orZero(a) { return a | 0; }
function twice(a) { return ~~a; }
function sign(a) { return a < 0 ? -1 : a > 0 ? 1 : 0; }

for (const f of [add, subtract, multiply, divide, divideEven, modulo, and, or, xor, left, right, unsigned, unsignedSum, unsignedWrap, hash, bigProduct, bigProducts, truncatedChain, fraction]) {
    edges(f, small, ...pairs);
}
for (const f of [add, subtract, multiply, divide, modulo]) {
    const again = { [f.name]: f === add ? (a, b) => a + b : f === subtract ? (a, b) => a - b : f === multiply ? (a, b) => a * b : f === divide ? (a, b) => a / b : (a, b) => a % b };
    edges(again[f.name], halves, ...pairs);
}
for (const f of [negate, square, not, plus, increment, decrement, remainderOfEight, remainderOfSeven, eighth, half, timesTen, timesEight, timesMinusOne, zeroMinus, plusZero, minusZero, timesOne, orZero, twice, sign]) {
    edges(f, small, ...pairs);
}

// What has been exact, and never -0, until now.
function quotient(a, b) { return a / b; }
function remainder(a, b) { return a % b; }
function positiveProduct(a, b) { return a * b; }
function opposite(a) { return -a; }
function shifted(a, b) { return a >>> b; }
const positive = (i) => [((i % 9) + 1) * 12, (i % 4) + 1];
for (const f of [quotient, remainder, positiveProduct, opposite, shifted]) edges(f, positive, ...pairs);

// Comparisons as values, and as conditions, the way round and the other way round.
function relations(a, b) { return '' + (a < b) + (a <= b) + (a > b) + (a >= b) + (a == b) + (a != b) + (a === b) + (a !== b); }
function less(a, b) { if (a < b) return 1; return 2; }
function lessEqual(a, b) { if (a <= b) return 1; return 2; }
function greater(a, b) { if (!(a > b)) return 1; return 2; }
function greaterEqual(a, b) { return a >= b ? 1 : 2; }
function equal(a, b) { return a == b ? 1 : 2; }
function unequal(a, b) { return a != b ? 1 : 2; }
function both(a, b) { return a < b && b < 5 ? a : b; }
function truth(a) { return a ? 1 : 2; }
function untruth(a) { return !a; }
const comparisons = [less, lessEqual, greater, greaterEqual, equal, unequal, both];
for (const f of [relations, ...comparisons, truth, untruth]) edges(f, small, ...pairs);
function lessD(a, b) { if (a < b) return 1; return 2; }
function lessEqualD(a, b) { if (a <= b) return 1; return 2; }
function greaterD(a, b) { if (!(a > b)) return 1; return 2; }
function greaterEqualD(a, b) { return a >= b ? 1 : 2; }
function equalD(a, b) { return a == b ? 1 : 2; }
function unequalD(a, b) { return a != b ? 1 : 2; }
function truthD(a) { return a ? 1 : 2; }
function negateD(a) { return -a; }
function orZeroD(a) { return a | 0; }
function unsignedD(a) { return a >>> 0; }
for (const f of [lessD, lessEqualD, greaterD, greaterEqualD, equalD, unequalD, truthD, negateD, orZeroD, unsignedD]) edges(f, halves, ...pairs);
function same(a, b) { return a === b; }
function nothing(a) { return a == null ? 1 : a === undefined ? 2 : a ?? 3; }
function kinds(a) { return typeof a; }
edges(same, (i) => [i & 1 ? null : undefined, null], ...pairs, [edges, edges], ['a', 'a'], ['a', 'ab']);
edges(nothing, small, ...pairs);
edges(kinds, small, ...pairs, [edges], [Symbol.iterator]);

// Loops.
function sum(n, start) { let s = start; for (let i = 0; i < n; i++) s += i; return s; }
function sumDown(n, start) { let s = start; for (let i = n; i > 0; i--) s = s + i; return s; }
function steps(n, by) { let k = 0; for (let i = 0; i <= n; i += by) k++; return k; }
function product(n, start) { let p = start; for (let i = 1; i <= n; i++) p = p * i; return p; }
function hashes(n, start) { let h = start; for (let i = 0; i < n; i++) h = (h * 31 + i) | 0; return h; }
function growing(n, start) { let h = start; for (let i = 0; i < n; i++) h = h * 31 + i; return h | 0; }
function swapping(n, start) { let a = start, b = 1, c = 2; for (let i = 0; i < n; i++) { const t = a; a = b; b = c; c = t; } return a * 100 + b * 10 + c; }
function fibonacci(n, start) { let a = start, b = 1; while (n > 0) { const t = a + b; a = b; b = t; n--; } return a; }
function nested(n, start) { let s = start; for (let i = 0; i < n; i++) { for (let j = i; j < n; j++) s = (s + i * j) | 0; if (s > 5000) break; } return s; }
function skipping(n, start) { let s = start; for (let i = 0; i < n; i++) { if ((i & 3) === 1) continue; s += i % 3; } return s; }
function becoming(n, start) { let s = start; for (let i = 0; i < n; i++) { if (i === 9) s = s / 4; else s = s + 1; } return s; }
function signs(n, start) { let s = start; for (let i = 0; i < n; i++) s = -s; return s; }
function unsignedLoop(n, start) { let x = start; for (let i = 0; i < n; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; } return x >>> 0; }
function never(n, start) { let s = start; for (let i = 0; i < n; i++) if (i > 1000) s = 'long'; return s; }
const lengths = (i) => [i % 12, 1];
for (const f of [sum, sumDown, product, hashes, growing, swapping, fibonacci, signs, unsignedLoop]) edges(f, lengths, [0, 0], [12, 0], [10, -0], [7, MIN]);
for (const f of [sum, sumDown, steps, product, hashes, growing, swapping, fibonacci, nested, skipping, becoming, signs, unsignedLoop, never]) {
    edges(f, lengths, [0, 1], [1, 2], [12, 3], [20, 1], [10, 4], [10, 0.5], [10, MAX], [25, NaN], [40, 3], [1500, 1], [3.5, 1], [-1, 1], [NaN, 1], [true, 2], ['4', 1]);
}

// Elements.
function element(x, i) { return x[i]; }
function total(x, i) { let s = i; for (let k = 0; k < x.length; k++) s += x[k]; return s; }
function last(x, i) { return x[x.length - 1] + i; }
function put(x, i) { x[i] = i * 3; return x[i]; }
function scale(x, i) { for (let k = 0; k < x.length; k++) x[k] = x[k] * 2 - i; return x[0] + x[1]; }
function size(x) { return x.length; }
const makers = [
    () => [1, 2, 3, 4], () => [0.5, -0, NaN, 4], () => [1, , 3, 4], () => ['a', null, undefined, true], () => new Float64Array([0.5, -0, NaN, 4]), () => new Float32Array([0.1, -0, NaN, 4]),
    () => new Int32Array([1, -2, MAX, MIN]), () => new Uint32Array([1, 4294967295, 2147483648, 4]), () => new Int16Array([1, -2, 32767, 4]), () => new Uint16Array([1, 65535, 3, 4]),
    () => new Int8Array([1, -128, 127, 4]), () => new Uint8Array([1, 255, 3, 4]), () => new Uint8ClampedArray([1, 255, 3, 4]), () => 'text', () => ({ length: 2, 0: 5, 1: 6 }), () => []
];
makers.slice(0, 14).forEach((make, number) => {
    const fresh = { element: (x, i) => x[i], total: (x, i) => { let s = i; for (let k = 0; k < x.length; k++) s += x[k]; return s; }, size: (x) => x.length };
    const others = makers.map((other) => [other(), 1]);
    edges(fresh.element, (i) => [make(), i & 3], [make(), 0], [make(), 1], [make(), 2], [make(), 4], [make(), -1], [make(), 0.5], [make(), -0], [make(), '1'], [make(), 2147483648], ...others);
    edges(fresh.total, (i) => [make(), i], [make(), 0.5], [make(), MAX], ...others);
    edges(fresh.size, () => [make()], ...others);
});
makers.slice(0, 13).forEach((make) => {
    const fresh = {
        put: (x, i) => { x[i] = i * 3; return x[i]; },
        store: (x, v) => { x[1] = v; return x[1]; },
        scale: (x, i) => { for (let k = 0; k < x.length; k++) x[k] = x[k] * 2 - i; return x[0] + x[1]; }
    };
    const others = makers.filter((other) => other !== makers[13]).map((other) => [other(), 1]);
    edges(fresh.put, (i) => [make(), i & 3], [make(), 3], [make(), 4], [make(), -1], ...others);
    edges(fresh.store, (i) => [make(), i], [make(), 300], [make(), -1], [make(), 0.5], [make(), 254.5], [make(), 255.5], [make(), NaN], [make(), 2147483648], [make(), -0], [make(), 4294967297], [make(), 1e300], [make(), undefined], [make(), '7'], ...others);
    edges(fresh.scale, (i) => [make(), i & 3], [make(), 0.5], [make(), MAX], ...others);
});
edges(last, (i) => [[1, 2, i], 1], [[], 1], [[1, 2, 0.5], 1], ['abc', 1]);

// Strings.
function units(text, from) { let h = from; for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) | 0; return h; }
function unit(text, i) { return text.charCodeAt(i); }
edges(units, (i) => ['text' + i, i], ['', 0], ['\u1234\uffff', 1], ['a' + 'b'.repeat(50), 2], [5, 1], [['a'], 1]);
edges(unit, (i) => ['text', i & 3], ['text', 4], ['text', -1], ['text', 0.5], ['\u1234', 0], ['text', NaN], [undefined, 0]);

// Properties, captured variables, calls.
function Point(x, y) { this.x = x; this.y = y; }
Point.prototype.scale = 3;
function length(p, k) { return p.x * p.x + p.y * p.y + k; }
function move(p, k) { p.x = p.x + k; p.y = k; return p.x; }
function inherited(p, k) { return p.scale * k; }
edges(length, (i) => [new Point(i, 2), 1], [new Point(0.5, 1), 1], [new Point(MAX, 1), 1], [{ x: 1, y: 2 }, 1], [{ y: 1, x: 2 }, 1], [{}, 1], [null, 1], [5, 1]);
edges(move, (i) => [new Point(i, 2), 1], [new Point(0.5, 1), 0.5], [new Point(MAX, 1), 1], [{ x: 1, y: 2 }, 1], [Object.freeze(new Point(1, 2)), 1], [null, 1]);
edges(inherited, (i) => [new Point(i, 2), i], [new Point(1, 2), 0.5], [Object.assign(new Point(1, 2), { scale: 9 }), 2], [{}, 1]);
Point.prototype.scale = 4;
edges(inherited, (i) => [new Point(i, 2), i], [new Point(1, 2), MAX]);
function counter() { let n = 0; return function count(by) { n = n + by; return n; }; }
edges(counter(), (i) => [i & 3], [0.5], [MAX], ['x'], [1]);
function scaled() { const k = 3; let late; const read = function read(n) { let s = 0; for (let i = 0; i < n; i++) s += k * i; return late === undefined ? s : late; }; return [read, (v) => { late = v; }]; }
const [read, setLate] = scaled();
edges(read, (i) => [i & 7], [20], [0.5]);
setLate(7);
edges(read, (i) => [i & 7], [20]);
function calling(f, n) { return f(n) + 1; }
edges(calling, (i) => [increment, i], [decrement, 5], [null, 1], [Math.abs, -3], [(v) => v + 'x', 1]);
function throwing(n, m) { if (n > m) throw new RangeError('far'); return n - m; }
edges(throwing, (i) => [i, 1000], [2000, 1], [0.5, 1], [NaN, 1]);
function missing(a, b) { return b === undefined ? a : a + b; }
edges(missing, (i) => [i], [1, 2], [], [undefined], [1, 2, 3]);
function receiver(n) { return this === undefined ? n : this.x + n; }
edges(receiver, (i) => [i], [0.5]);
console.log(receiver.call({ x: 3 }, 4), receiver.call({ x: 0.5 }, 4));
function constants(a) { const two = 1 + 1; const big = MAX + 1; return a * two + (big | 0) + (1 / 0 > 5 ? 1 : 0); }
edges(constants, (i) => [i], [0.5], [MAX]);
