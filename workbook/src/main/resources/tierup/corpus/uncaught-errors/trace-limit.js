'use strict';
// A report with as few frames as the program asks for.
Error.stackTraceLimit = 2;
function inner() {
    throw new RangeError('deep inside');
}
function middle() {
    inner();
}
function outer() {
    middle();
}
outer();
// expect error: RangeError: deep inside
// expect report: trace-limit.js:5
// expect report:     throw new RangeError('deep inside');
// expect report:     ^
// expect report:
// expect report: RangeError: deep inside
// expect report:     at inner (trace-limit.js:5:11)
// expect report:     at middle (trace-limit.js:8:5)
