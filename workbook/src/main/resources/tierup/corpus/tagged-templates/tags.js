'use strict';
// requires: tagged-templates
// A tag receives the cooked and raw strings, the same array at every evaluation, and the values.
function tag(strings, ...values) {
    return strings.join('|') + ' ' + values.join(',') + ' ' + strings.raw.join('|');
}
console.log(tag`a${1}b${2}c`, tag`plain`, tag`${'x'}`); // expect: a|b|c 1,2 a|b|c plain  plain | x |
console.log(tag`line\nbreak${0}`);
// expect: line
// expect: break| 0 line\nbreak|
const upper = (strings, ...values) => strings.reduce((text, s, i) => text + String(values[i - 1]).toUpperCase() + s);
console.log(upper`hello ${'world'}, ${'you'}!`); // expect: hello WORLD, YOU!
const seen = [];
function identity(strings) {
    seen.push(strings);
}
for (let i = 0; i < 3; i++) identity`same`;
identity`other`;
console.log(seen[0] === seen[1], seen[1] === seen[2], seen[2] === seen[3]); // expect: true true false
const object = { prefix: '>', tag(strings) { return this.prefix + strings[0]; } };
console.log(object.tag`method`, object['tag']`computed`); // expect: >method >computed
console.log(String.raw`a\nb${1 + 1}`, String.raw`\u0041`); // expect: a\nb2 \u0041
console.log(tag`${1}${2}`, ((s) => s.length)`a${1}b`); // expect: || 1,2 || 2
