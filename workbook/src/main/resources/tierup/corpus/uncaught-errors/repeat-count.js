'use strict';
// A RangeError of a string method.
const line = '-'.repeat(-1);
// expect error: RangeError: Invalid count value: -1
