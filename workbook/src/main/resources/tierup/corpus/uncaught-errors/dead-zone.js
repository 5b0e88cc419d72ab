'use strict';
// A variable before its declaration.
function use() {
    return later + 1;
}
use();
// expect error: ReferenceError: Cannot access 'later' before initialization
let later = 1;
