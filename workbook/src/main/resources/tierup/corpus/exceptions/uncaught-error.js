'use strict';
// An uncaught error ends the program with exit code 1; what was printed before stays printed.
console.log('before'); // expect: before
function check(n) {
    if (n > 2) throw new RangeError('too large: ' + n);
    console.log('checked', n);
}
for (let i = 0; i < 5; i++) check(i);
// expect: checked 0
// expect: checked 1
// expect: checked 2
// expect error: RangeError: too large: 3
console.log('never');
