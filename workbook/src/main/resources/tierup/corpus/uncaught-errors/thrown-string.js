'use strict';
// Anything can be thrown: a string.
function stop() {
    throw 'enough';
}
stop();
// expect error: enough
// expect report:
// expect report: thrown-string.js:4
// expect report:     throw 'enough';
// expect report:     ^
// expect report: enough
