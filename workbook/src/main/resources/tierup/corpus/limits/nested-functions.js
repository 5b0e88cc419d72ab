'use strict';
// expect error: SyntaxError: Unexpected token ';'
// Functions nested ten deep, each with a variable used at the bottom; objects and arrays nested deep.
function level0(a) {
    return function level1(b) {
        return function level2(c) {
            return function level3(d) {
                return function level4(e) {
                    return function level5(f) {
                        return function level6(g) {
                            return () => {
                                a++;
                                g += a;
                                return [a, b, c, d, e, f, g].join();
                            };
                        };
                    };
                };
            };
        };
    };
}
const bottom = level0(1)(2)(3)(4)(5)(6)(7);
console.log(bottom(), bottom());
let nested = 'core';
for (let i = 0; i < 200; i++) nested = i % 2 ? [nested] : { inner: nested };
let depth = 0;
while (typeof nested === 'object') {
    nested = Array.isArray(nested) ? nested[0] : nested.inner;
    depth++;
}
console.log(nested, depth);
const value = (((((((((((((((((1 + 1) * 2) + 1) * 2) + 1) * 2) + 1) * 2) + 1) * 2) + 1) * 2) + 1) * 2) + 1) * 2);
console.log(value);
const list = [[[[[[[[[['deep']]]]]]]]]];
console.log(list[0][0][0][0][0][0][0][0][0][0]);
let blocks = 0;
{ { { { { { { { { { let x = 1; blocks += x; } } } } } } } } } }
if (1) if (2) if (3) if (4) if (5) if (6) if (7) if (8) blocks++;
console.log(blocks);
const compose = (...fs) => fs.reduce((f, g) => (x) => g(f(x)));
const hundred = [];
for (let i = 0; i < 100; i++) hundred.push((x) => x + i);
console.log(compose.apply(null, hundred)(0) === 4950 ? 'composed' : 'wrong');
