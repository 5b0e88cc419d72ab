'use strict';
// requires: array-methods, spread
// What the methods of arrays do with holes, with changes while they run, with negative positions, and with array-likes.
const show = (value) => JSON.stringify(value, (key, v) => (v === undefined ? 'undef' : v));
const holes = [3, , 1, undefined, 2];
let visits = '';
holes.forEach((value, index) => { visits += index; });
console.log(visits, show(holes.map((x) => x)), 1 in holes.map((x) => x), holes.filter(() => true).length);
// expect: 0234 [3,"undef",1,"undef",2] false 4
console.log(holes.findIndex((x) => x === undefined), holes.indexOf(undefined), holes.includes(undefined),
    holes.some((x) => !x));
// expect: 1 3 true true
console.log(show([...holes.keys()]), show([...holes.entries()][1]), holes.reduce((a, x) => a + '/' + x),
    holes.lastIndexOf(2));
// expect: [0,1,2,3,4] [1,"undef"] 3/1/undefined/2 4
console.log(show(holes.slice().sort()), 4 in holes.slice().sort(), show(holes.toSorted()), show(holes.toReversed()));
// expect: [1,2,3,"undef","undef"] false [1,2,3,"undef","undef"] [2,"undef",1,"undef",3]
console.log(show(holes.flat()), show([[1, [2]], [, 3]].flat(2)), show([1, 2].flatMap((x) => [x, [x]])),
    show(holes.toSpliced(1, 2, 'x')));
// expect: [3,1,"undef",2] [1,2,3] [1,[1],2,[2]] [3,"x","undef",2]
console.log(show([1, 2, 3, 4, 5].copyWithin(1, 3)), show([1, 2, 3].fill(0, -2)), show([1, 2, 3].with(-1, 9)), [1, 2,
    3].at(-4));
// expect: [1,4,5,4,5] [1,0,0] [1,2,9] undefined
const list = [1, 2, 3, 4, 5, 6];
console.log(show(list.splice(-3, 2, 'a', 'b', 'c')), show(list), show(list.splice(1)), show(list),
    list.splice().length);
// expect: [4,5] [1,2,3,"a","b","c",6] [2,3,"a","b","c",6] [1] 0
const growing = [1, 2, 3];
console.log(show(growing.map((x, i, all) => (all.push(x), all.length))), growing.length); // expect: [4,5,6] 6
const shrinking = [1, 2, 3, 4];
visits = '';
shrinking.forEach((x) => { visits += x; shrinking.pop(); });
console.log(visits, shrinking.length); // expect: 12 2
const like = { length: 3, 0: 'x', 2: 'z' };
for (const name of ['join', 'reverse', 'slice', 'indexOf', 'pop', 'push', 'unshift']) {
    const target = { ...like };
    console.log(name, show(Array.prototype[name].call(target, 'n')), show(target));
}
// expect: join "xnnz" {"0":"x","2":"z","length":3}
// expect: reverse {"0":"z","2":"x","length":3} {"0":"z","2":"x","length":3}
// expect: slice ["x","undef","z"] {"0":"x","2":"z","length":3}
// expect: indexOf -1 {"0":"x","2":"z","length":3}
// expect: pop "z" {"0":"x","length":2}
// expect: push 4 {"0":"x","2":"z","3":"n","length":4}
// expect: unshift 4 {"0":"n","1":"x","3":"z","length":4}
console.log(show(Array.from({ length: 2 }, (_, i) => i * i)), show(Array.from('ab')), show(Array.of(3)),
    Array(3).length);
// expect: [0,1] ["a","b"] [3] 3
console.log([3, 20, 100].sort().join(), [3, 20, 100].sort((a, b) => b - a).join(), [1, 2, 3].reduceRight((a,
    x) => a + x, ''));
// expect: 100,20,3 100,20,3 321
console.log([1, 2, 3].findLast((x) => x < 3), [1, 2, 3].findLastIndex((x) => x > 5), [[1, 2], [3]].join(';'), [null,
    undefined, [[]]].join());
// expect: 2 -1 1,2;3 ,,
for (const action of [
    () => [].reduce((a, b) => a),
    () => [1].map(null),
    () => new Array(-1),
    () => [1, 2].with(5, 0),
    () => [].concat(null, [[1]], { length: 1 }).length,
    () => Array.prototype.map.call(undefined, (x) => x),
    () => Object.freeze([1]).push(2),
    () => [3, 1].sort('x'),
    () => Array.from(null),
    () => [1, 2, 3].every((x) => x.missing.deep),
]) {
    try {
        console.log(String(action()));
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}
// expect: TypeError: Reduce of empty array with no initial value
// expect: TypeError: null is not a function
// expect: RangeError: Invalid array length
// expect: RangeError: Invalid index : 5
// expect: 3
// expect: TypeError: Array.prototype.map called on null or undefined
// expect: TypeError: Cannot add property 1, object is not extensible
// expect: TypeError: The comparison function must be either a function or undefined
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Cannot read properties of undefined (reading 'deep')
let total = 0;
for (let i = 0; i < 500; i++) {
    const a = Array.from({ length: 10 }, (_, k) => (k * 7 + i) % 10);
    total += a.map((x) => x * 2).filter((x) => x > i % 10).reduce((s, x) => s + x, 0) + a.sort((x,
        y) => x - y).indexOf(i % 10);
}
console.log(total); // expect: 43250
