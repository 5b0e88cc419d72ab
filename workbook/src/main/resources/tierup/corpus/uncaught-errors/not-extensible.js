'use strict';
// A sealed object extended.
const point = Object.seal({ x: 1 });
point.y = 2;
// expect error: TypeError: Cannot add property y, object is not extensible
// expect report: not-extensible.js:4
// expect report: point.y = 2;
// expect report:         ^
// expect report:
// expect report: TypeError: Cannot add property y, object is not extensible
// expect report:     at Object.<anonymous> (not-extensible.js:4:9)
