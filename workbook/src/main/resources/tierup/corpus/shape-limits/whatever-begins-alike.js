'use strict';
// What the engine makes many of (functions, classes and their instances, arguments, errors, results of iterators,
// descriptors, parsed JSON, copies) begins alike and stays apart, also where shapes have become many.
for (let i = 0; i < 1700; i++) {
    const empty = {};
    empty['m' + i] = i;
    const two = { first: i, second: i };
    two['m' + i] = i;
    const f = () => i;
    f['m' + i] = i;
    const e = new Error('e');
    e['m' + i] = i;
    const a = [];
    a['m' + i] = i;
    (function () {
        arguments['m' + i] = i;
    })();
}
const apart = (name, make) => {
    const a = make(1);
    const b = make(2);
    for (let i = 0; i < 30; i++) a['own' + i] = i;
    const frozen = Object.freeze(make(3));
    const c = make(4);
    c.late = 4;
    let failed = 'no';
    try {
        frozen.late = 1;
    } catch (error) {
        failed = error.constructor.name;
        error.extra = 1;
    }
    let twice = 0;
    for (let i = 0; i < 300; i++) {
        const o = make(i);
        o.n = i;
        twice += o.n + (o.own3 === undefined ? 0 : 1000000);
    }
    console.log(name, Object.keys(a).length, Object.keys(b).join(), b.own3, c.late, failed, twice);
};
class Point {
    constructor(x) {
        this.x = x;
        this.y = 2;
    }
    norm() {
        return this.x;
    }
}
class Far extends Point {
    far = 1;
    get hidden() {
        return this.far;
    }
}
function Old(x) {
    this.x = x;
}
Old.prototype.get = function () {
    return this.x;
};
apart('literal', i => ({ first: i, second: 2 })); // expect: literal 32 first,second undefined 4 TypeError 44850
apart('empty', () => ({})); // expect: empty 30  undefined 4 TypeError 44850
apart('method', i => ({ m() { return i; }, v: i })); // expect: method 32 m,v undefined 4 TypeError 44850
apart('computed', i => ({ ['k' + 1]: i, z: 1 })); // expect: computed 32 k1,z undefined 4 TypeError 44850
apart('getter', i => ({ get g() { return i; }, z: 1 })); // expect: getter 32 g,z undefined 4 TypeError 44850
apart('prototype', i => ({ __proto__: Point.prototype, z: i })); // expect: prototype 31 z undefined 4 TypeError 44850
apart('null', () => Object.create(null)); // expect: null 30  undefined 4 TypeError 44850
apart('create', () => Object.create({ inherited: 1 })); // expect: create 30  undefined 4 TypeError 44850
apart('class', i => new Point(i)); // expect: class 32 x,y undefined 4 TypeError 44850
apart('derived', i => new Far(i)); // expect: derived 33 x,y,far undefined 4 TypeError 44850
apart('function', i => new Old(i)); // expect: function 31 x undefined 4 TypeError 44850
apart('closure', i => () => i); // expect: closure 30  undefined 4 TypeError 44850
apart('constructor', i => function () { return i; }); // expect: constructor 30  undefined 4 TypeError 44850
apart('bound', i => function () { return i; }.bind(null)); // expect: bound 30  undefined 4 TypeError 44850
apart('classes', i => class { static s = i; }); // expect: classes 31 s undefined 4 TypeError 44850
apart('arguments', i => (function () { return arguments; })(i, i));
// expect: arguments 32 0,1 undefined 4 TypeError 44850
apart('error', i => new TypeError('t' + i)); // expect: error 30  undefined 4 TypeError 44850
apart('engine', () => {
    try {
        return null.x;
    } catch (error) {
        return error;
    }
});
// expect: engine 30  undefined 4 TypeError 44850
apart('array', i => [i, 2]); // expect: array 32 0,1 undefined 4 TypeError 44850
apart('Array', i => new Array(3)); // expect: Array 30  undefined 4 TypeError 44850
apart('rest', i => ((...all) => all)(i, i)); // expect: rest 32 0,1 undefined 4 TypeError 44850
apart('spread', i => ({ ...{ p: i, q: 2 } })); // expect: spread 32 p,q undefined 4 TypeError 44850
apart('assign', i => Object.assign({}, { p: i, q: 2 })); // expect: assign 32 p,q undefined 4 TypeError 44850
apart('destructured', i => (({ p, ...others }) => others)({ p: i, q: 2, r: 3 }));
// expect: destructured 32 q,r undefined 4 TypeError 44850
apart('json', i => JSON.parse('{"p":' + i + ',"q":{"r":1}}')); // expect: json 32 p,q undefined 4 TypeError 44850
apart('descriptor', i => Object.getOwnPropertyDescriptor({ v: i }, 'v'));
// expect: descriptor 34 value,writable,enumerable,configurable undefined 4 TypeError 44850
apart('result', i => [i][Symbol.iterator]().next()); // expect: result 32 value,done undefined 4 TypeError 44850
apart('generic', () => new Map([[1, 2]]).entries().next()); // expect: generic 32 value,done undefined 4 TypeError 44850
apart('fromEntries', i => Object.fromEntries([['p', i]])); // expect: fromEntries 31 p undefined 4 TypeError 44850
apart('map', i => new Map([[i, i]])); // expect: map 30  undefined 4 TypeError 44850
apart('set', i => new Set([i])); // expect: set 30  undefined 4 TypeError 44850
apart('weak', i => new WeakMap()); // expect: weak 30  undefined 4 TypeError 44850
apart('date', i => new Date(i)); // expect: date 30  undefined 4 TypeError 44850
apart('wrapper', i => Object(i)); // expect: wrapper 30  undefined 4 TypeError 44850
apart('text', i => new String('s' + i)); // expect: text 32 0,1 undefined 4 TypeError 44850
apart('typed', () => new Uint8Array(0)); // expect: typed 30  undefined 4 TypeError 44850
apart('buffer', i => new ArrayBuffer(i)); // expect: buffer 30  undefined 4 TypeError 44850
apart('iterator', i => [i].values()); // expect: iterator 30  undefined 4 TypeError 44850
apart('sliced', i => [i, 2, 3].slice(1)); // expect: sliced 32 0,1 undefined 4 TypeError 44850
apart('mapped', i => [i].map(x => x)); // expect: mapped 31 0 undefined 4 TypeError 44850
apart('split', i => 'a,b'.split(',')); // expect: split 32 0,1 undefined 4 TypeError 44850
