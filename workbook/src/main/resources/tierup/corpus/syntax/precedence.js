'use strict';
// Precedence and associativity of all operators, each line deciding between two readings.
console.log(1 + 2 * 3, (1 + 2) * 3, 10 - 4 - 3, 2 * 3 % 4, 100 / 10 * 2); // expect: 7 9 3 2 20
console.log(1 + 1 << 2, 16 >> 1 + 1, 1 < 2 === true, 3 > 2 > 1, 1 == 1 == 1); // expect: 8 4 true false true
console.log(5 & 6 === 6, (5 & 6) === 6, 1 | 2 ^ 3 & 4, 1 || 0 && 0); // expect: 1 false 3 1
console.log(!1 + 1, -2 + 3, typeof 1 + 1, typeof (1 + 1), void 0 === undefined, !'' === true);
// expect: 1 1 number1 number true true
console.log(true ? 1 : 2 ? 3 : 4, (true ? 1 : 2) ? 3 : 4, 1 + (true ? 2 : 3)); // expect: 1 3 3
let x = 1;
let y = 2;
x = y = 5;
console.log(x, y, x += y -= 2, x, y); // expect: 5 5 8 8 3
console.log(x++ * 2, ++x * 2, - -x, + -x, - +x, x-- - --x); // expect: 16 20 10 -10 -10 2
const object = { f() { return { g: () => 'called', v: 7 }; }, n: { m: [1, [2, 3]] } };
console.log(object.f().g(), object.n.m[1][0], object['f']().v, new (class { constructor() { this.k = 1; } })().k);
// expect: called 2 7 1
function Maker() {
    return { made: () => 'made', Inner: class { constructor() { this.inner = true; } } };
}
console.log(new Maker().made(), new (Maker().Inner)().inner, new Maker.prototype.constructor().made());
// expect: made true made
console.log('a' in { a: 1 } && 'b' in { b: 1 }, !('a' in {}), [] instanceof Array === true, 1 + 2 + '3' + 4 + 5);
// expect: true true true 3345
console.log(~1 & 3, 6 / 2 * (1 + 2), 7 % 4 * 2, 2 + 3 > 4 && 1 < 2 || false, (1, 2) + 3); // expect: 2 9 6 true 5
console.log(delete object.n.m && true, typeof object.n.m, 1 - -1, 1 - - -1, 3 - +'2', '3' + -'2');
// expect: true undefined 2 0 1 3-2
