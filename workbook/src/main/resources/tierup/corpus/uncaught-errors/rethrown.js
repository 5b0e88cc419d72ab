'use strict';
// An error keeps the stack of the place where it was made.
function fail() {
    throw new Error('made here');
}
try {
    fail();
} catch (error) {
    console.log('again'); // expect: again
    throw error;
}
// expect error: Error: made here
// expect report: rethrown.js:10
// expect report:     throw error;
// expect report:     ^
// expect report:
// expect report: Error: made here
// expect report:     at fail (rethrown.js:4:11)
// expect report:     at Object.<anonymous> (rethrown.js:7:5)
