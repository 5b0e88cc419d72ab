'use strict';
// A RangeError of a number method.
console.log((1.5).toFixed(1)); // expect: 1.5
(1.5).toFixed(101);
// expect error: RangeError: toFixed() digits argument must be between 0 and 100
