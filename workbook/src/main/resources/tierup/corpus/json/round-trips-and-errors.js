'use strict';
// requires: json, getters, property-attributes
// JSON: what is left out, what is converted, indentation, revivers, and the exact words of errors.
const odd = { u: undefined, f() {}, n: NaN, i: -Infinity, z: -0, d: new Date(0), s: Object('boxed'),
    b: Object(false), a: [undefined, () => 1, , null] };
console.log(JSON.stringify(odd), JSON.stringify(undefined), JSON.stringify(() => 1), JSON.stringify(null),
    JSON.stringify('"\\\b\u0007\ud800'));
// expect: {"n":null,"i":null,"z":0,"d":"1970-01-01T00:00:00.000Z","s":"boxed","b":false,"a":[null,null,null,null]} undefined undefined null "\"\\\b\u0007\ud800"
console.log(JSON.stringify({ a: [1, { b: 2 }], c: {}, d: [] }, null, 2), JSON.stringify([1, [2]], null, '->'),
    JSON.stringify({ a: 1 }, null, 99).length);
// expect: {
// expect:   "a": [
// expect:     1,
// expect:     {
// expect:       "b": 2
// expect:     }
// expect:   ],
// expect:   "c": {},
// expect:   "d": []
// expect: } [
// expect: ->1,
// expect: ->[
// expect: ->->2
// expect: ->]
// expect: ] 20
console.log(JSON.stringify({ b: 1, a: 2, 1: 3, c: { a: 1, z: 2 } }, ['a', 'c', 1, 'a']),
    JSON.stringify([1, 2], (k, v) => (k === '0' ? undefined : v)));
// expect: {"a":2,"c":{"a":1},"1":3} [null,2]
console.log(JSON.stringify({ x: 1, toJSON(key) { return { key, own: this.x }; } }),
    JSON.stringify({ in: { toJSON: (k) => k } }));
// expect: {"key":"","own":1} {"in":"in"}
const order = [];
JSON.stringify({ a: { b: 1 }, c: [2] }, function (key, value) {
    order.push(key + ':' + (Array.isArray(this) ? 'array' : typeof this));
    return value;
});
console.log(order.join(' ')); // expect: :object a:object b:object c:object 0:array
const hidden = Object.defineProperty({ get shown() { return 'got'; } }, 'no', { value: 1 });
console.log(JSON.stringify(hidden), JSON.stringify(Object.create({ up: 1 })), JSON.stringify([new Error('x'),
    new Map([[1, 2]])]));
// expect: {"shown":"got"} {} [{},{}]
console.log(JSON.stringify(JSON.parse(' {"a" : [1, 2.50, -0, 1e2, "\\u0041\\n\\/"], "a b": {"": null}, "t": true} ')));
// expect: {"a":[1,2.5,0,100,"A\n/"],"a b":{"":null},"t":true}
console.log(Object.is(JSON.parse('-0'), -0), JSON.parse('"\\ud83d\\ude00"').length,
    Object.keys(JSON.parse('{"b":1,"2":2,"1":3,"b":4}')).join());
// expect: true 2 1,2,b
const parsed = JSON.parse('{"__proto__": {"x": 1}, "a": 2}');
console.log(Object.keys(parsed).join(), parsed.x, Object.getPrototypeOf(parsed) === Object.prototype);
// expect: __proto__,a undefined true
const revived = [];
const result = JSON.parse('{"a": [1, 2], "b": {"c": 3}, "d": 4}', function (key, value) {
    revived.push(key);
    return key === 'd' ? undefined : typeof value === 'number' ? value * 10 : value;
});
console.log(revived.join(), JSON.stringify(result)); // expect: 0,1,a,c,b,d, {"a":[10,20],"b":{"c":30}}
for (const text of ['', '{', '[1,]', '{"a":1,}', '01', '1.', '.5', '+1', "'x'", '"\n"', '"\\x"', 'nul', 'undefined',
    '{a:1}', '[1 2]', '"abc', '1 2', '"\\u12"', '\u00a01']) {
    try {
        console.log(JSON.parse(text));
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Unexpected token ']', "[1,]" is not valid JSON
// expect: SyntaxError: Expected double-quoted property name in JSON at position 7
// expect: SyntaxError: Unexpected number in JSON at position 1
// expect: SyntaxError: Unterminated fractional number in JSON at position 2
// expect: SyntaxError: Unexpected token '.', ".5" is not valid JSON
// expect: SyntaxError: Unexpected token '+', "+1" is not valid JSON
// expect: SyntaxError: Unexpected token ''', "'x'" is not valid JSON
// expect: SyntaxError: Bad control character in string literal in JSON at position 1
// expect: SyntaxError: Bad escaped character in JSON at position 2
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: "undefined" is not valid JSON
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Expected ',' or ']' after array element in JSON at position 3
// expect: SyntaxError: Unterminated string in JSON at position 4
// expect: SyntaxError: Unexpected non-whitespace character after JSON at position 2
// expect: SyntaxError: Bad Unicode escape in JSON at position 5
// expect: SyntaxError: Unexpected token ' ', " 1" is not valid JSON
let checksum = 0;
for (let i = 0; i < 1000; i++) {
    const text = JSON.stringify({ i, half: i / 2, list: [i % 3, 'x' + i], nested: { ok: i % 2 === 0 } });
    const back = JSON.parse(text);
    checksum = (checksum * 31 + text.length + back.list[1].length + back.half * 2 + back.nested.ok) | 0;
}
console.log(checksum); // expect: 2040654972
