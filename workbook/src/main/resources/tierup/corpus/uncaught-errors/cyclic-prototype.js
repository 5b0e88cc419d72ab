'use strict';
// A cycle of prototypes.
const a = {};
const b = Object.create(a);
Object.setPrototypeOf(a, b);
// expect error: TypeError: Cyclic __proto__ value
