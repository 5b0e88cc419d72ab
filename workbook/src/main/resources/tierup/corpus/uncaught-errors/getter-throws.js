'use strict';
// A stack through a getter.
const lazy = {
    get value() {
        return this.load();
    },
    load() {
        throw new Error('not loaded');
    },
};
console.log(lazy.value);
// expect error: Error: not loaded
// expect report: getter-throws.js:8
// expect report:         throw new Error('not loaded');
// expect report:         ^
// expect report:
// expect report: Error: not loaded
// expect report:     at Object.load (getter-throws.js:8:15)
// expect report:     at get value [as value] (getter-throws.js:5:21)
// expect report:     at Object.<anonymous> (getter-throws.js:11:18)
