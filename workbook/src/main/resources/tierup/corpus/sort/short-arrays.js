'use strict';
// An array of one element is in order already: sort writes nothing, not even where writing would be an error.
const frozen = Object.freeze([7]);
console.log(frozen.sort() === frozen, frozen.sort((a, b) => a - b)[0]); // expect: true 7
const none = Object.freeze([]);
console.log(none.sort() === none, none.length); // expect: true 0
const calls = [];
const single = { length: 1, get 0() { calls.push('get'); return 1; }, set 0(value) { calls.push('set'); } };
console.log(Array.prototype.sort.call(single) === single, calls.length); // expect: true 0
const hole = [,];
hole.sort();
console.log(0 in hole, hole.length); // expect: false 1
try {
    Object.freeze([2, 1]).sort();
} catch (e) {
    console.log(e.constructor === TypeError, e.message);
}
// expect: true Cannot assign to read only property '0' of object '[object Array]'
try {
    frozen.sort(1);
} catch (e) {
    console.log(e.message); // expect: The comparison function must be either a function or undefined
}
