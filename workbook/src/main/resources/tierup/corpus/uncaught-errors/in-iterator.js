'use strict';
// A stack through an iterator.
const source = {
    [Symbol.iterator]() {
        return {
            next() {
                throw new Error('dry');
            },
        };
    },
};
for (const x of source) console.log(x);
// expect error: Error: dry
// expect report: in-iterator.js:7
// expect report:                 throw new Error('dry');
// expect report:                 ^
// expect report:
// expect report: Error: dry
// expect report:     at Object.next (in-iterator.js:7:23)
// expect report:     at Object.<anonymous> (in-iterator.js:12:12)
