'use strict';
// Anything can be thrown: an object.
function stop() {
    throw { code: 7, why: ['a', 'b'] };
}
stop();
// expect error: [object Object]
// expect report:
// expect report: thrown-object.js:4
// expect report:     throw { code: 7, why: ['a', 'b'] };
// expect report:     ^
// expect report: { code: 7, why: [ 'a', 'b' ] }
