'use strict';
// The cause of an error is shown below it.
function load() {
    throw new TypeError('bad format');
}
try {
    load();
} catch (error) {
    throw new Error('cannot load', { cause: error });
}
// expect error: Error: cannot load
