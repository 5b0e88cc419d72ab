'use strict';
// requires: optional-catch-binding
// The binding of catch may be left out.
let state = 'start';
try {
    throw new Error('ignored');
} catch {
    state = 'caught';
}
console.log(state); // expect: caught
function safe(f) {
    try {
        return f();
    } catch {
        return 'failed';
    } finally {
        state += '+';
    }
}
console.log(safe(() => 1), safe(() => null.x), state); // expect: 1 failed caught++
