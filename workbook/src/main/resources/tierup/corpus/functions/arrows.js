'use strict';
// Arrow functions: expression and block bodies, object results, no this of their own, no prototype.
const square = (x) => x * x;
const noParens = x => x + 1;
const block = (a, b) => {
    const sum = a + b;
    return sum * 2;
};
const nothing = () => {};
const object = (x) => ({ value: x });
console.log(square(7), noParens(1), block(1, 2), nothing(), object(5).value); // expect: 49 2 6 undefined 5
const curried = (a) => (b) => (c) => a * b + c;
console.log(curried(2)(3)(4)); // expect: 10
console.log(((a, b = 10) => a + b)(1), ((...all) => all.length)(1, 2, 3)); // expect: 11 3
console.log([1, 2, 3].map((x) => x * x).filter((x) => x > 1).reduce((a, b) => a + b, 0)); // expect: 13
console.log(square.prototype, typeof square); // expect: undefined function
try {
    new square(2);
} catch (error) {
    console.log(error.name); // expect: TypeError
}
function Timer() {
    this.ticks = 0;
    this.tick = () => {
        this.ticks++;
        return this;
    };
}
const timer = new Timer();
const tick = timer.tick;
tick();
tick().tick();
console.log(timer.ticks); // expect: 3
const conditional = (x) => x > 0 ? 'positive' : 'not positive';
console.log(conditional(1), conditional(-1)); // expect: positive not positive
const immediately = (() => 'now')();
console.log(immediately); // expect: now
const comma = (x) => (x++, x++, x);
console.log(comma(1)); // expect: 3
const nestedThis = { n: 3, run() { return [1, 2].map((x) => [x].map((y) => y * this.n)[0]).join(); } };
console.log(nestedThis.run()); // expect: 3,6
