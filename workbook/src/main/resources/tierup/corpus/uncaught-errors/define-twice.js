'use strict';
// A property that is fixed.
const o = {};
Object.defineProperty(o, 'a', { value: 1 });
Object.defineProperty(o, 'a', { value: 2 });
// expect error: TypeError: Cannot redefine property: a
