'use strict';
// requires: nullish
// a ??= b, a ||= b, a &&= b evaluate and store b only if a asks for it, and look up their target once.
let log = '';
const note = (name, value) => {
    log += name;
    return value;
};
let a = null;
let b = 0;
let c = 1;
console.log((a ??= note('a', 1)), (a ??= note('never', 2)), (b ||= note('b', 'x')), (b ||= note('never', 3)));
// expect: 1 1 x x
console.log((c &&= note('c', 'y')), log); // expect: y abc
const target = {
    gets: 0,
    sets: 0,
    get p() {
        this.gets++;
        return 'value';
    },
    set p(v) {
        this.sets++;
    },
};
target.p ??= 1;
target.p ||= 2;
target.p &&= 3;
console.log(target.gets, target.sets); // expect: 3 1
log = '';
const box = { k: undefined };
note('object ', box)[note('key ', 'k')] ??= note('value', 5);
note(' object ', box)[note('key ', 'k')] ??= note('never', 6);
console.log(log, box.k); // expect: object key value object key  5
const frozen = Object.freeze({ yes: 1, no: 0 });
console.log((frozen.yes ||= 2), (frozen.no &&= 2), (frozen.yes ??= 2)); // expect: 1 0 1
try {
    frozen.no ||= 2;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
const constant = 1;
console.log((constant ||= 2)); // expect: 1
try {
    constant &&= 2;
} catch (error) {
    console.log(error.message); // expect: Assignment to constant variable.
}
let f;
f ??= () => 1;
let g = 0;
g ||= function () {};
console.log(f.name, g.name); // expect: f g
let filled = 0;
const cache = [];
for (let i = 0; i < 4000; i++) {
    cache[i % 8] ??= (filled++, i * 2);
    cache[i % 8] &&= cache[i % 8] + 1;
}
console.log(filled, cache.join()); // expect: 8 0,502,504,506,508,510,512,514
