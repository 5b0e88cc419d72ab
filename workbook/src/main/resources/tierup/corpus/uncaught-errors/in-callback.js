'use strict';
// A stack through a built-in and its callback.
function check(x) {
    if (x > 1) throw new RangeError('too much: ' + x);
    return x;
}
[1, 2, 3].map((x) => check(x));
// expect error: RangeError: too much: 2
// expect report: in-callback.js:4
// expect report:     if (x > 1) throw new RangeError('too much: ' + x);
// expect report:                ^
// expect report:
// expect report: RangeError: too much: 2
// expect report:     at check (in-callback.js:4:22)
// expect report:     at in-callback.js:7:22
// expect report:     at Array.map (<anonymous>)
// expect report:     at Object.<anonymous> (in-callback.js:7:11)
