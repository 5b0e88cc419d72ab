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
