'use strict';
// A stack of ten frames, no more.
function down(n) {
    if (n === 0) throw new Error('bottom');
    down(n - 1);
}
down(30);
// expect error: Error: bottom
// expect report: too-deep.js:4
// expect report:     if (n === 0) throw new Error('bottom');
// expect report:                  ^
// expect report:
// expect report: Error: bottom
// expect report:     at down (too-deep.js:4:24)
// expect report:     at down (too-deep.js:5:5)
// expect report:     at down (too-deep.js:5:5)
// expect report:     at down (too-deep.js:5:5)
// expect report:     at down (too-deep.js:5:5)
// expect report:     at down (too-deep.js:5:5)
// expect report:     at down (too-deep.js:5:5)
// expect report:     at down (too-deep.js:5:5)
// expect report:     at down (too-deep.js:5:5)
// expect report:     at down (too-deep.js:5:5)
