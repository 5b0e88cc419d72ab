'use strict';
// A constant assigned.
const limit = 1;
function raise() {
    limit += 1;
}
raise();
// expect error: TypeError: Assignment to constant variable.
// expect report: constant.js:5
// expect report:     limit += 1;
// expect report:           ^
// expect report:
// expect report: TypeError: Assignment to constant variable.
// expect report:     at raise (constant.js:5:11)
// expect report:     at Object.<anonymous> (constant.js:7:1)
