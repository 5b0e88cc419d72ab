'use strict';
// What real programs do most, one small loop a kind, in any engine that has require and console.log:
//
//     node examples/bench/kinds.js [name ...]
//     ./mini_v8 -q examples/bench/kinds.js
//
// Each kind is a function of a number of rounds that returns a checksum. After a warm-up, the best of RUNS runs counts,
// each at least SHORTEST milliseconds of CPU time; one line a kind goes to standard output:
//
//     kind <name> ns=<nanoseconds a round> checksum=<c>
//
// The checksums of two engines must be equal; to compare speeds, run the engines in turn. `./mini_v8 --stats` says what
// leaves machine code, by instruction and by built-in.

const { clock } = require('./measure.js');

const ROUNDS = 200000;
const RUNS = 3;
const SHORTEST = 20;

class Base {
    constructor(x) { this.x = x; }
    get twice() { return this.x * 2; }
    set twice(value) { this.x = value / 2; }
    static get unit() { return 1; }
}

class Derived extends Base {
    constructor(...parts) { super(...parts); }
    get twice() { return super.twice + 1; }
}

class Countdown {
    constructor(from) { this.from = from; }
    [Symbol.iterator]() {
        let left = this.from;
        return { next() { return left > 0 ? { done: false, value: left-- } : { done: true, value: undefined }; } };
    }
}

function add(a, b) { return a + b; }
function forward() { return add.apply(this, arguments); }
function total() {
    let sum = 0;
    for (let i = 0; i < arguments.length; i++) sum += arguments[i];
    return sum;
}
function rest(...values) { return values.length; }

const numbers = [3, 1, 4, 1, 5, 9, 2, 6];
const halves = numbers.map(x => x + 0.5);
const record = { a: 1, b: 2, c: 3 };
const words = ['alpha', 'beta', 'gamma', 'delta'];
const texts = words.map(word => (word + '!').slice(0, -1));
const map = new Map(words.map((word, i) => [word, i]));
const byNumber = new Map(numbers.map(x => [x, x * x]));
const set = new Set(numbers);
const objectToString = Object.prototype.toString;
const hasOwn = Object.prototype.hasOwnProperty;

const kinds = {
    bind_and_call(n) { let s = 0; for (let i = 0; i < n; i++) s += add.bind(null, 1)(i); return s; },
    bound_call(n) { const f = add.bind(null, 1); let s = 0; for (let i = 0; i < n; i++) s += f(i); return s; },
    call_call(n) { let s = 0; for (let i = 0; i < n; i++) s += add.call(null, i, 1); return s; },
    apply_array(n) { const a = [1, 2]; let s = 0; for (let i = 0; i < n; i++) s += add.apply(null, a); return s; },
    apply_arguments(n) { let s = 0; for (let i = 0; i < n; i++) s += forward(i, 1); return s; },
    arguments_loop(n) { let s = 0; for (let i = 0; i < n; i++) s += total(i, 1, 2); return s; },
    spread_call(n) { let s = 0; for (let i = 0; i < n; i++) s += add(...[1, i]); return s; },
    rest_parameters(n) { let s = 0; for (let i = 0; i < n; i++) s += rest(i, 1, 2); return s; },
    array_spread(n) { let s = 0; for (let i = 0; i < n; i++) s += [...numbers, i].length; return s; },
    getter_of_prototype(n) { const o = new Base(2); let s = 0; for (let i = 0; i < n; i++) s += o.twice; return s; },
    setter_of_prototype(n) { const o = new Base(2); for (let i = 0; i < n; i++) o.twice = i; return o.x; },
    getter_through_super(n) {
        const o = new Derived(2);
        let s = 0;
        for (let i = 0; i < n; i++) s += o.twice;
        return s;
    },
    static_getter(n) { let s = 0; for (let i = 0; i < n; i++) s += Base.unit; return s; },
    construct_spread(n) { let s = 0; for (let i = 0; i < n; i++) s += new Derived(i).x; return s; },
    array_map(n) { let s = 0; for (let i = 0; i < n; i += 8) s += numbers.map(x => x + 1)[7]; return s; },
    array_for_each(n) { let s = 0; for (let i = 0; i < n; i += 8) numbers.forEach(x => { s += x; }); return s; },
    array_reduce(n) { let s = 0; for (let i = 0; i < n; i += 8) s += numbers.reduce((a, b) => a + b, 0); return s; },
    array_filter(n) { let s = 0; for (let i = 0; i < n; i += 8) s += numbers.filter(x => x > 2).length; return s; },
    array_some(n) { let s = 0; for (let i = 0; i < n; i += 8) s += numbers.some(x => x > 8) ? 1 : 0; return s; },
    array_sort(n) {
        let s = 0;
        for (let i = 0; i < n; i += 32) s += numbers.slice().sort((a, b) => a - b)[7];
        return s;
    },
    array_index_of(n) { let s = 0; for (let i = 0; i < n; i++) s += numbers.indexOf(6); return s; },
    array_includes(n) { let s = 0; for (let i = 0; i < n; i++) s += words.includes('delta') ? 1 : 0; return s; },
    push_and_pop(n) { const a = []; let s = 0; for (let i = 0; i < n; i++) { a.push(i); s += a.pop(); } return s; },
    push_and_shift(n) {
        const a = [1];
        let s = 0;
        for (let i = 0; i < n; i++) { a.push(i); s += a.shift(); }
        return s;
    },
    array_is_array(n) { let s = 0; for (let i = 0; i < n; i++) s += Array.isArray(words) ? 1 : 0; return s; },
    array_join(n) { let s = 0; for (let i = 0; i < n; i += 8) s += words.join(',').length; return s; },
    array_slice(n) { let s = 0; for (let i = 0; i < n; i++) s += numbers.slice(2, 5).length; return s; },
    array_concat(n) { let s = 0; for (let i = 0; i < n; i++) s += numbers.concat(words).length; return s; },
    for_of_array(n) { let s = 0; for (let i = 0; i < n; i += 8) for (const x of numbers) s += x; return s; },
    for_of_set(n) { let s = 0; for (let i = 0; i < n; i += 8) for (const x of set) s += x; return s; },
    for_of_map(n) { let s = 0; for (let i = 0; i < n; i += 4) for (const [, x] of map) s += x; return s; },
    for_of_own_iterator(n) {
        const down = new Countdown(8);
        let s = 0;
        for (let i = 0; i < n; i += 8) for (const x of down) s += x;
        return s;
    },
    for_in(n) { let s = 0; for (let i = 0; i < n; i += 3) for (const key in record) s += record[key]; return s; },
    destructure_array(n) { let s = 0; for (let i = 0; i < n; i++) { const [a, b] = numbers; s += a + b; } return s; },
    destructure_object(n) { let s = 0; for (let i = 0; i < n; i++) { const { a, b } = record; s += a + b; } return s; },
    object_spread(n) { let s = 0; for (let i = 0; i < n; i++) s += ({ ...record, d: i }).d; return s; },
    object_keys(n) { let s = 0; for (let i = 0; i < n; i++) s += Object.keys(record).length; return s; },
    object_assign(n) { let s = 0; for (let i = 0; i < n; i++) s += Object.assign({}, record).b; return s; },
    prototype_of(n) {
        let s = 0;
        for (let i = 0; i < n; i++) s += Object.getPrototypeOf(record) === null ? 1 : 2;
        return s;
    },
    to_string_call(n) {
        let s = 0;
        for (let i = 0; i < n; i++) s += objectToString.call(numbers) === '[object Array]' ? 1 : 0;
        return s;
    },
    has_own_call(n) { let s = 0; for (let i = 0; i < n; i++) s += hasOwn.call(record, 'b') ? 1 : 0; return s; },
    in_operator(n) { let s = 0; for (let i = 0; i < n; i++) s += 'b' in record ? 1 : 0; return s; },
    instance_of(n) {
        const o = new Derived(1);
        let s = 0;
        for (let i = 0; i < n; i++) s += o instanceof Base ? 1 : 0;
        return s;
    },
    type_of(n) { let s = 0; for (let i = 0; i < n; i++) s += typeof words[i & 3] === 'string' ? 1 : 0; return s; },
    map_get(n) { let s = 0; for (let i = 0; i < n; i++) s += map.get(words[i & 3]); return s; },
    map_get_number(n) { let s = 0; for (let i = 0; i < n; i++) s += byNumber.get(numbers[i & 7]); return s; },
    map_set(n) { const m = new Map(); for (let i = 0; i < n; i++) m.set(i & 255, i); return m.size; },
    set_has(n) { let s = 0; for (let i = 0; i < n; i++) s += set.has(i & 15) ? 1 : 0; return s; },
    set_add(n) { const t = new Set(); for (let i = 0; i < n; i++) t.add(i & 255); return t.size; },
    double_remainder(n) { let s = 0; for (let i = 0; i < n; i++) s += (i + 0.5) % 3; return s; },
    double_negate(n) { let s = 0.5; for (let i = 0; i < n; i++) s = -s + halves[i & 7]; return s; },
    int_divide(n) { let s = 0; for (let i = 1; i <= n; i++) s += 1000 / i; return s; },
    power(n) { let s = 0; for (let i = 0; i < n; i++) s += halves[i & 7] ** 2; return s; },
    is_nan(n) { let s = 0; for (let i = 0; i < n; i++) s += isNaN(halves[i & 7]) ? 1 : 0; return s; },
    number_of(n) { let s = 0; for (let i = 0; i < n; i++) s += Number(i); return s; },
    number_is_integer(n) {
        let s = 0;
        for (let i = 0; i < n; i++) s += Number.isInteger(halves[i & 7]) ? 1 : 0;
        return s;
    },
    parse_int(n) { let s = 0; for (let i = 0; i < n; i++) s += parseInt('42', 10); return s; },
    parse_int_of_number(n) { let s = 0; for (let i = 0; i < n; i++) s += parseInt(halves[i & 7]); return s; },
    math_floor(n) { let s = 0; for (let i = 0; i < n; i++) s += Math.floor(halves[i & 7]); return s; },
    math_max(n) { let s = 0; for (let i = 0; i < n; i++) s += Math.max(i, numbers[i & 7]); return s; },
    math_round(n) { let s = 0; for (let i = 0; i < n; i++) s += Math.round(halves[i & 7]); return s; },
    math_sin(n) { let s = 0; for (let i = 0; i < n; i++) s += Math.sin(i); return Math.round(s * 1e6); },
    math_random(n) { let s = 0; for (let i = 0; i < n; i++) s += Math.random() < 1 ? 1 : 0; return s; },
    string_equal(n) { let s = 0; for (let i = 0; i < n; i++) s += texts[i & 3] === 'gamma' ? 1 : 0; return s; },
    string_less(n) { let s = 0; for (let i = 0; i < n; i++) s += texts[i & 3] < 'c' ? 1 : 0; return s; },
    string_concat(n) { let s = 0; for (let i = 0; i < n; i++) s += (texts[i & 3] + words[i & 1]).length; return s; },
    string_and_number(n) { let s = 0; for (let i = 0; i < n; i++) s += ('n' + (i & 127)).length; return s; },
    template_literal(n) { let s = 0; for (let i = 0; i < n; i++) s += `${words[i & 3]}:${i & 63}`.length; return s; },
    char_code_at(n) { const t = texts[2]; let s = 0; for (let i = 0; i < n; i++) s += t.charCodeAt(i % 5); return s; },
    char_at(n) { const t = texts[2]; let s = 0; for (let i = 0; i < n; i++) s += t[i % 5] === 'm' ? 1 : 0; return s; },
    string_index_of(n) {
        const t = words.join(' ');
        let s = 0;
        for (let i = 0; i < n; i++) s += t.indexOf('gamma');
        return s;
    },
    string_slice(n) {
        const t = words.join(' ');
        let s = 0;
        for (let i = 0; i < n; i++) s += t.slice(2, 7).length;
        return s;
    },
    string_split(n) {
        const t = words.join(' ');
        let s = 0;
        for (let i = 0; i < n; i += 8) s += t.split(' ').length;
        return s;
    },
    closure_make(n) { let s = 0; for (let i = 0; i < n; i++) s += (() => i)(); return s; },
    try_catch(n) { let s = 0; for (let i = 0; i < n; i += 32) try { throw i; } catch (e) { s += e; } return s; },
    array_of_size(n) { let s = 0; for (let i = 0; i < n; i++) s += new Array(4).length; return s; },
    array_literal(n) { let s = 0; for (let i = 0; i < n; i++) s += [i, i, i][1]; return s; },
    object_literal(n) { let s = 0; for (let i = 0; i < n; i++) s += ({ x: i, y: 1 }).x; return s; },
    json_round_trip(n) {
        let s = 0;
        for (let i = 0; i < n; i += 32) s += JSON.parse(JSON.stringify(record)).c;
        return s;
    },
};

function measure(name) {
    const kind = kinds[name];
    for (let i = 0; i < 3; i++) kind(ROUNDS / 10);
    let best = Infinity;
    let checksum;
    for (let run = 0; run < RUNS; run++) {
        const start = clock();
        let rounds = 0;
        let elapsed = 0;
        while (elapsed < SHORTEST * 1e6) {
            checksum = kind(ROUNDS);
            rounds += ROUNDS;
            elapsed = clock() - start;
        }
        best = Math.min(best, elapsed / rounds);
    }
    console.log('kind ' + name + ' ns=' + best.toFixed(2) + ' checksum=' + checksum);
}

function requestedNames() {
    if (typeof process === 'undefined' || process.argv === undefined) return [];
    return process.argv.slice(2);
}

const names = requestedNames();
for (const name of names.length === 0 ? Object.keys(kinds) : names) measure(name);
