'use strict';
// requires: tagged-templates, spread
// Each place with a tagged template has one frozen array of strings, the same at every evaluation.
const tag = (strings, ...values) => ({ strings, values });
function site(x) {
    return tag`a${x}b${x + 1}c`;
}
const first = site(1);
const second = site(5);
console.log(first.strings === second.strings, first.values.join(), second.values.join()); // expect: true 1,2 5,6
console.log(tag`same`.strings === tag`same`.strings, Object.isFrozen(first.strings),
    Object.isFrozen(first.strings.raw));
// expect: false true true
console.log(first.strings.join('|'), first.strings.raw.join('|'), first.strings.length,
    Array.isArray(first.strings.raw));
// expect: a|b|c a|b|c 3 true
const { strings } = tag`\n\u0041${0}\x42\\${1}
line`;
console.log(JSON.stringify(strings), JSON.stringify(strings.raw));
// expect: ["\nA","B\\","\nline"] ["\\n\\u0041","\\x42\\\\","\nline"]
console.log(JSON.stringify(tag`\unicode and \xerxes ${0}\101`.strings[0]), tag`\unicode`.strings.raw[0]);
// expect: undefined \unicode
console.log(String.raw`C:\new${1 + 1}\n`, String.raw({ raw: 'xyz' }, 1, 2, 3), String.raw({ raw: [] }, 1) === '');
// expect: C:\new2\n x1y2z true
const object = {
    prefix: '> ',
    quote(parts, value) {
        return this.prefix + parts[0] + value;
    },
    get chain() {
        return (a) => (b) => a.raw[0] + b.raw[0];
    },
};
console.log(object.quote`text ${7}`, object['quote']`x${1}`, object.chain`one``two`); // expect: > text 7 > x1 onetwo
console.log(((s) => s.length)`${1}${2}`, (function () { return this; })`x`, `plain ${`nested ${1}`}`);
// expect: 3 undefined plain nested 1
try {
    object.missing`x`;
} catch (error) {
    console.log(error.message); // expect: object.missing is not a function
}
let total = 0;
const seen = new Set();
for (let i = 0; i < 2000; i++) {
    const { strings: parts, values } = site(i);
    seen.add(parts);
    total += values[1];
}
console.log(total, seen.size); // expect: 2001000 1
