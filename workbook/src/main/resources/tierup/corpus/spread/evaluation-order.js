'use strict';
// requires: spread, iteration, getters
// Spread walks its source where it stands, before what follows is evaluated; objects are copied by their own enumerable
// properties, getters read.
let log = '';
const note = (name, value) => {
    log += name + ' ';
    return value;
};
const noisy = (name, count) => ({
    [Symbol.iterator]() {
        let n = 0;
        return { next: () => note(name + n, { done: n >= count, value: n++ }) };
    },
});
const count = (...args) => args.length;
console.log([note('a', 1), ...noisy('x', 2), note('b', 2)].join(), '|', log.trim()); // expect: 1,0,1,2 | a x0 x1 x2 b
log = '';
console.log(count(...noisy('x', 1), note('mid', 0), ...noisy('y', 1)), '|', log.trim()); // expect: 3 | x0 x1 mid y0 y1
log = '';
class Pair {
    constructor(...all) {
        this.all = all.join('+');
    }
}
console.log(new Pair(...noisy('n', 2), ...'ab').all, '|', log.trim()); // expect: 0+1+a+b | n0 n1 n2
log = '';
const getters = {
    get one() {
        return note('one', 1);
    },
    get two() {
        return note('two', 2);
    },
};
const copy = { two: 'before', ...getters, one: note('after', 'last') };
console.log(Object.keys(copy).join(), copy.one, copy.two, '|', log.trim()); // expect: two,one last 2 | one two after
console.log(typeof Object.getOwnPropertyDescriptor({ ...getters }, 'one').get); // expect: undefined
const hidden = Object.defineProperty(Object.create({ up: 1 }), 'secret', { value: 1 });
console.log(Object.keys({ ...hidden, ...null, ...undefined, ...5, ...'hi', ...[7], ...true }).join()); // expect: 0,1
const set = { set value(v) { note('set', v); }, ...{ value: 'plain' } };
console.log(set.value, '|', log.includes('set')); // expect: plain | false
console.log({ ...{ __proto__: { up: 1 }, own: 2 } }.up, { ...{ ['__proto__']: 'own' } }.__proto__ !== 'own');
// expect: undefined false
const holes = [...[1, , 3]];
console.log(1 in holes, holes.length, [...[...[...'nested']]].length, Math.max(...[], ...[1, 5], 3));
// expect: true 3 6 5
for (const action of [() => count(...5), () => [...null], () => count(...{}), () => new Pair(...undefined),
    () => ({ ...null })]) {
    try {
        console.log(typeof action());
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: null is not iterable
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: undefined is not iterable (cannot read property undefined)
// expect: object
const large = [];
for (let i = 0; i < 20000; i++) large.push(i);
console.log(Math.max(...large), count(...large), [...large, ...large].length); // expect: 19999 20000 40000
let total = 0;
for (let i = 0; i < 3000; i++) {
    const args = [i, 1];
    total += count(...args, ...(i % 2 ? args : 'abc')) + { ...{ v: i }, w: 1 }.v;
}
console.log(total); // expect: 4512000
