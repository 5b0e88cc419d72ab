'use strict';
// Recursion through conversions and callbacks: toString, valueOf, comparators, forEach, templates.
function caught(action) {
    try {
        action();
        return 'no error';
    } catch (error) {
        return error instanceof RangeError ? 'RangeError' : error.name + ': ' + error.message;
    }
}
const text = {
    toString() { return 'x' + this; },
};
console.log(caught(() => String(text))); // expect: RangeError
const template = {
    toString() { return `${this}`; },
};
console.log(caught(() => `${template}`)); // expect: RangeError
const number = {
    valueOf() { return this * 2; },
};
console.log(caught(() => +number)); // expect: RangeError
const compared = {
    valueOf() { return this < 1 ? 0 : 1; },
};
console.log(caught(() => compared > 0)); // expect: RangeError
const key = {
    toString() { return {}[this]; },
};
console.log(caught(() => ({})[key])); // expect: RangeError
function comparator() {
    return [2, 1].sort(comparator)[0];
}
console.log(caught(comparator)); // expect: RangeError
function each() {
    [1].forEach(each);
}
console.log(caught(each)); // expect: RangeError
const mapper = (x) => [x].map(mapper);
console.log(caught(() => mapper(1))); // expect: RangeError
function apply() {
    return apply.apply(null, []);
}
console.log(caught(apply)); // expect: RangeError
const bound = () => bindAgain();
const bindAgain = bound.bind(null);
console.log(caught(bound)); // expect: RangeError
const joining = [{ toString() { return joining.join(); } }, { toString: () => String(other) }];
const other = { toString: () => joining.map(String).join() };
console.log(caught(() => String(other))); // expect: RangeError
console.log(caught(() => 1)); // expect: no error
