'use strict';
// requires: spread
// Equality and truth of every sort of value, at sites that have seen every other sort before.

const long = 'a string that is longer than what is copied at once, so that it is a rope';
const values = [
    0, -0, 1, 1.5, NaN, -1, 2 ** 31, -(2 ** 31), 0.1 + 0.2, 0.3, 0.5 + 0.5, undefined, null, true, false,
    '', 'a', 'ab', 'a' + String(1).slice(1), 'prop', ['pr', 'op'].join(''), '1', '0', '\u00e9', '\u1234',
    '\u1234'.slice(0), long, long.slice(0, 40) + long.slice(40), {}, [], [0], () => 1, Symbol('s'), Symbol('s'),
];
values.push(values[28], values[32]);

const strict = (a, b) => a === b;
const strictNot = (a, b) => a !== b;
const loose = (a, b) => a == b;
const looseNot = (a, b) => a != b;
function branch(a, b) {
    if (a === b) return 1;
    return 2;
}
function branchNot(a, b) { return a !== b ? 1 : 2; }
function loop(a, b) {
    let n = 0;
    while (a == b && n < 3) n++;
    return n;
}
const constants = (a) => [a === 'prop', 'a' === a, a === 1, a === 1.5, a == 1, null === a, a == undefined, a !== true];

function truths(a) {
    let n = 0;
    while (a && n < 3) n++;
    return [!a, !!a, a ? 1 : 2, a || 'or' ? 1 : 2, n].map(String).join('') + (!a ? 'f' : 't') + typeof (a ?? 'nullish');
}

function all() {
    let hash = 17;
    const add = (x) => { hash = (Math.imul(hash, 31) + (x === true ? 3 : x === false ? 5 : x)) | 0; };
    for (const a of values) {
        for (const x of constants(a)) add(x);
        const text = truths(a);
        for (let i = 0; i < text.length; i++) add(text.charCodeAt(i));
        for (const b of values) {
            add(strict(a, b));
            add(strictNot(a, b));
            add(loose(a, b));
            add(looseNot(a, b));
            add(branch(a, b));
            add(branchNot(a, b));
            add(loop(a, b));
        }
    }
    return hash;
}

for (let round = 0; round < 6; round++) console.log(all());
// expect: -355910512
// expect: -355910512
// expect: -355910512
// expect: -355910512
// expect: -355910512
// expect: -355910512
for (let i = 0; i < values.length; i += 5) console.log(values.slice(i, i + 5).map(truths).join(' '));
// expect: truefalse210fnumber truefalse210fnumber falsetrue113tnumber falsetrue113tnumber truefalse210fnumber
// expect: falsetrue113tnumber falsetrue113tnumber falsetrue113tnumber falsetrue113tnumber falsetrue113tnumber
// expect: falsetrue113tnumber truefalse210fstring truefalse210fstring falsetrue113tboolean truefalse210fboolean
// expect: truefalse210fstring falsetrue113tstring falsetrue113tstring falsetrue113tstring falsetrue113tstring
// expect: falsetrue113tstring falsetrue113tstring falsetrue113tstring falsetrue113tstring falsetrue113tstring
// expect: falsetrue113tstring falsetrue113tstring falsetrue113tstring falsetrue113tobject falsetrue113tobject
// expect: falsetrue113tobject falsetrue113tfunction falsetrue113tsymbol falsetrue113tsymbol falsetrue113tobject
// expect: falsetrue113tsymbol
console.log(values.map((a) => values.findIndex((b) => strict(a, b))).join());
// expect: 0,0,2,3,-1,5,6,7,8,9,2,11,12,13,14,15,16,17,16,19,19,21,22,23,24,24,26,26,28,29,30,31,32,33,28,32
console.log(values.map((a) => values.filter((b) => loose(a, b)).length).join());
// expect: 7,7,4,1,0,1,1,1,1,1,4,2,2,4,7,5,2,1,2,2,2,4,5,1,2,2,2,2,2,5,5,1,2,1,2,2

// A site that has seen objects only, then something else; and one that has seen ints only.
function same(a, b) { return a === b; }
const one = {};
for (let i = 0; i < 3000; i++) same(one, i % 2 === 0 ? one : null);
console.log(same(1, 1.0), same(NaN, NaN), same('pr' + 'op', ['p', 'rop'].join('')), same('x', 'y'), same(0, -0));
// expect: true false true false true
const nan = { value: NaN };
console.log(same(nan.value, nan.value), same(one, { ...one }), same(undefined, null), same('1', 1), same(2.5, 2.5));
// expect: false false false false true
function differ(a, b) { return a !== b; }
for (let i = 0; i < 3000; i++) differ(i, 7);
console.log(differ(one, one), differ('7', 7), differ(7, 7.0), differ(NaN, NaN), differ('a', 'a'));
// expect: false true false true false

// Loose equality may call methods, which may throw.
let calls = 0;
const five = { valueOf() { calls++; return 5; } };
const bad = { valueOf() { throw new RangeError('no value'); } };
let hits = 0;
for (let i = 0; i < 2000; i++) if (loose(five, i) || loose(i, five)) hits++;
console.log(hits, calls); // expect: 1 3999
try {
    loose(bad, 1);
} catch (e) {
    console.log(e.message, loose(bad, bad), loose(bad, null), strict(bad, 1)); // expect: no value true false false
}
