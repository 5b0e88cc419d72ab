'use strict';
// requires: map-and-set, destructuring, spread
// A map and a set against a list that is searched: thousands of random operations, then the contents in order.
let seed = 12345;
function random(n) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % n;
}
const objects = Array.from({ length: 20 }, (_, i) => ({ i }));
function key() {
    const n = random(20);
    switch (random(5)) {
        case 0: return n;
        case 1: return n + 0.5;
        case 2: return 'key' + n;
        case 3: return objects[n];
        default: return [NaN, -0, null, undefined, true, false, '', Infinity][n % 8];
    }
}
const same = (a, b) => a === b || (a !== a && b !== b);
const map = new Map();
const set = new Set();
let model = [];
const walkers = [];
let checksum = 0;
function check(condition, what) {
    if (!condition) throw new Error(what);
}
for (let step = 0; step < 4000; step++) {
    const k = key();
    const at = model.findIndex((entry) => same(entry.key, k));
    switch (random(8)) {
        case 0:
        case 1:
        case 2:
            map.set(k, step);
            set.add(k);
            if (at < 0) model.push({ key: k, value: step });
            else model[at].value = step;
            break;
        case 3:
        case 4:
            check(map.delete(k) === at >= 0 && set.delete(k) === at >= 0, 'delete');
            if (at >= 0) {
                model[at].gone = true;
                model = model.filter((entry) => !entry.gone);
            }
            break;
        case 5:
            check(map.has(k) === at >= 0 && set.has(k) === at >= 0, 'has');
            check(map.get(k) === (at < 0 ? undefined : model[at].value), 'get');
            break;
        case 6:
            if (random(400) === 0) {
                map.clear();
                set.clear();
                for (const entry of model) entry.gone = true;
                model = [];
            }
            break;
        default:
            if (walkers.length < 5) {
                walkers.push({ walk: map.keys(), last: null });
            } else {
                const walker = walkers[random(5)];
                let next = 0;
                if (walker.last) {
                    next = model.findIndex((entry) => entry === walker.last) + 1;
                    if (walker.last.gone) next = -1;
                }
                const { value, done } = walker.walk.next();
                if (next >= 0) check(done ? next >= model.length : same(model[next].key, value), 'walk');
                if (done) walkers.splice(walkers.indexOf(walker), 1);
                else walker.last = model.find((entry) => same(entry.key, value));
            }
    }
    checksum = (checksum * 31 + map.size) % 1000003;
    check(map.size === model.length && set.size === model.length, 'size');
}
const text = (value) => (typeof value === 'object' && value ? 'o' + value.i : String(value));
console.log(checksum, [...map].every(([k, v], i) => same(k, model[i].key) && v === model[i].value));
// expect: 228990 true
console.log([...set].map(text).join(' ') === model.map((entry) => text(entry.key)).join(' '), model.length);
// expect: true 50
