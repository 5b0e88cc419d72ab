'use strict';
// requires: json
// JSON texts: layout, escapes, toJSON, replacer, errors, and back.
console.log(JSON.stringify({ a: 1, b: [true, null, 'x'], c: { d: 1.5 } }));
// expect: {"a":1,"b":[true,null,"x"],"c":{"d":1.5}}
console.log(JSON.stringify([undefined, () => 1, NaN, Infinity, -0]), JSON.stringify({ u: undefined, f() {} }));
// expect: [null,null,null,null,0] {}
console.log(JSON.stringify('q"\\\n\u0001\u00e9'), JSON.stringify(undefined), JSON.stringify(null));
// expect: "q\"\\\n\u0001é" undefined null
console.log(JSON.stringify({ a: [1, { b: 2 }], e: [], o: {} }, null, 2));
// expect: {
// expect:   "a": [
// expect:     1,
// expect:     {
// expect:       "b": 2
// expect:     }
// expect:   ],
// expect:   "e": [],
// expect:   "o": {}
// expect: }
console.log(JSON.stringify({ a: 1, b: 2, c: 3 }, ['a', 'c'])); // expect: {"a":1,"c":3}
console.log(JSON.stringify({ x: 5 }, (k, v) => (k === 'x' ? v * 2 : v))); // expect: {"x":10}
console.log(JSON.stringify({ toJSON() { return { replaced: true }; } }), JSON.stringify([1, [2]], null, '--'));
// expect: {"replaced":true} [
// expect: --1,
// expect: --[
// expect: ----2
// expect: --]
// expect: ]
const parsed = JSON.parse(' {"a": [1, 2.5, -3e2], "b": {"c": "\\u0041\\n"}, "d": null} ');
console.log(parsed.a.join(), parsed.b.c.length, parsed.d, Object.keys(parsed).join());
// expect: 1,2.5,-300 2 null a,b,d
for (const bad of ['', '{', '[1,]', "{'a': 1}", '01', 'undefined', '"\n"']) {
    try {
        JSON.parse(bad);
        console.log('accepted');
    } catch (error) {
        console.log(error.name);
    }
}
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
const cyclic = {};
cyclic.self = cyclic;
try {
    JSON.stringify(cyclic);
} catch (error) {
    console.log(error.name); // expect: TypeError
}
console.log(JSON.stringify(JSON.parse('{"z":1,"a":{"1":2,"0":1}}'))); // expect: {"z":1,"a":{"0":1,"1":2}}
