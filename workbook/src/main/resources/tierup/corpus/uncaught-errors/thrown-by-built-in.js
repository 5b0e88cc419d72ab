'use strict';
// Built-ins have lines of their own in a stack: the one that threw, and one that called back.
const settings = {
    toJSON() {
        return 'x'.repeat(-1);
    },
};
function save(value) {
    return JSON.stringify({ value });
}
save(settings);
// expect error: RangeError: Invalid count value: -1
// expect report: thrown-by-built-in.js:5
// expect report:         return 'x'.repeat(-1);
// expect report:                    ^
// expect report:
// expect report: RangeError: Invalid count value: -1
// expect report:     at String.repeat (<anonymous>)
// expect report:     at Object.toJSON (thrown-by-built-in.js:5:20)
// expect report:     at JSON.stringify (<anonymous>)
// expect report:     at save (thrown-by-built-in.js:9:17)
// expect report:     at Object.<anonymous> (thrown-by-built-in.js:11:1)
