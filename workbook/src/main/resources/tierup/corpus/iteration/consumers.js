'use strict';
// requires: iteration, spread, destructuring, map-and-set
// Everything that consumes an iterable, over everything that is one.
function custom(...items) {
    return {
        [Symbol.iterator]() {
            let i = 0;
            return { next: () => (i < items.length ? { value: items[i++], done: false } : { value: 'end',
                done: true }) };
        },
    };
}
const args = (function () {
    return arguments;
})(1, 2, 3);
const sources = {
    array: [1, 2, 3],
    holes: [1, , 3],
    text: 'a😀b',
    empty: [],
    arguments: args,
    set: new Set([1, 2, 3]),
    map: new Map([[1, 2], [3, 4]]),
    keys: () => new Map([[1, 2], [3, 4]]).keys(),
    entries: () => ['x', 'y'].entries(),
    setEntries: () => new Set([1, 2]).entries(),
    values: () => [7, 8, 9].values(),
    characters: () => 'xyz'[Symbol.iterator](),
    custom: custom(1, 2, 3),
    wrapper: new String('hey'),
    subclass: new (class extends Array {})(4, 5, 6),
};
const show = (list) => list.map((item) => (Array.isArray(item) ? '[' + item + ']' : String(item))).join(' ');
const rest = (...list) => list;
const consumers = {
    loop(source) {
        const list = [];
        for (const item of source) list.push(item);
        return list;
    },
    spread: (source) => [0, ...source, 9],
    call: (source) => rest(...source),
    calls: (source) => rest(0, ...source, ...[]),
    construct: (source) => Array.of(new (class { constructor(...list) { this.list = list; } })(...source).list.length),
    from: (source) => Array.from(source),
    mapped: (source) => Array.from(source, (item, i) => i + ':' + item),
    set: (source) => [...new Set(source)],
    pattern([first, second = 'none', ...others]) {
        return [first, second, others.length];
    },
};
for (const [name, make] of Object.entries(sources)) {
    const source = typeof make === 'function' ? make : () => make;
    console.log(name + ': ' + Object.keys(consumers)
        .map((consumer) => show(consumers[consumer](source()))).join(' | '));
}
// expect: array: 1 2 3 | 0 1 2 3 9 | 1 2 3 | 0 1 2 3 | 3 | 1 2 3 | 0:1 1:2 2:3 | 1 2 3 | 1 2 1
// expect: holes: 1 undefined 3 | 0 1 undefined 3 9 | 1 undefined 3 | 0 1 undefined 3 | 3 | 1 undefined 3 | 0:1 1:undefined 2:3 | 1 undefined 3 | 1 none 1
// expect: text: a 😀 b | 0 a 😀 b 9 | a 😀 b | 0 a 😀 b | 3 | a 😀 b | 0:a 1:😀 2:b | a 😀 b | a 😀 1
// expect: empty:  | 0 9 |  | 0 | 0 |  |  |  | undefined none 0
// expect: arguments: 1 2 3 | 0 1 2 3 9 | 1 2 3 | 0 1 2 3 | 3 | 1 2 3 | 0:1 1:2 2:3 | 1 2 3 | 1 2 1
// expect: set: 1 2 3 | 0 1 2 3 9 | 1 2 3 | 0 1 2 3 | 3 | 1 2 3 | 0:1 1:2 2:3 | 1 2 3 | 1 2 1
// expect: map: [1,2] [3,4] | 0 [1,2] [3,4] 9 | [1,2] [3,4] | 0 [1,2] [3,4] | 2 | [1,2] [3,4] | 0:1,2 1:3,4 | [1,2] [3,4] | [1,2] [3,4] 0
// expect: keys: 1 3 | 0 1 3 9 | 1 3 | 0 1 3 | 2 | 1 3 | 0:1 1:3 | 1 3 | 1 3 0
// expect: entries: [0,x] [1,y] | 0 [0,x] [1,y] 9 | [0,x] [1,y] | 0 [0,x] [1,y] | 2 | [0,x] [1,y] | 0:0,x 1:1,y | [0,x] [1,y] | [0,x] [1,y] 0
// expect: setEntries: [1,1] [2,2] | 0 [1,1] [2,2] 9 | [1,1] [2,2] | 0 [1,1] [2,2] | 2 | [1,1] [2,2] | 0:1,1 1:2,2 | [1,1] [2,2] | [1,1] [2,2] 0
// expect: values: 7 8 9 | 0 7 8 9 9 | 7 8 9 | 0 7 8 9 | 3 | 7 8 9 | 0:7 1:8 2:9 | 7 8 9 | 7 8 1
// expect: characters: x y z | 0 x y z 9 | x y z | 0 x y z | 3 | x y z | 0:x 1:y 2:z | x y z | x y 1
// expect: custom: 1 2 3 | 0 1 2 3 9 | 1 2 3 | 0 1 2 3 | 3 | 1 2 3 | 0:1 1:2 2:3 | 1 2 3 | 1 2 1
// expect: wrapper: h e y | 0 h e y 9 | h e y | 0 h e y | 3 | h e y | 0:h 1:e 2:y | h e y | h e 1
// expect: subclass: 4 5 6 | 0 4 5 6 9 | 4 5 6 | 0 4 5 6 | 3 | 4 5 6 | 0:4 1:5 2:6 | 4 5 6 | 4 5 1
const pairs = [['a', 1], ['b', 2]];
for (const source of [pairs, new Map(pairs), pairs.values(), custom(...pairs), new Set(pairs)]) {
    const object = Object.fromEntries(source);
    console.log(Object.keys(object).join(), object.a + object.b);
}
// expect: a,b 3
// expect: a,b 3
// expect: a,b 3
// expect: a,b 3
// expect: a,b 3
let first, second, others;
[first, , second, ...others] = new Set('abcdef');
console.log(first, second, others.join('')); // expect: a c def
[{ x: first }, [second]] = custom({ x: 1 }, 'yz');
console.log(first, second); // expect: 1 y
for (const [key, [a, b]] of new Map([['k', new Set([1, 2])]])) console.log(key, a, b); // expect: k 1 2
const walk = [1, 2, 3, 4].values();
for (const item of walk) if (item === 2) break;
console.log([...walk].join(), [...walk].length); // expect: 3,4 0
const partial = new Map([[1, 'a'], [2, 'b'], [3, 'c']]).values();
const [one] = partial;
console.log(one, [...partial].join()); // expect: a b,c
