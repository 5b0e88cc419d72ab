'use strict';
// Integer arithmetic: additions, a multiplication and bit operations on small integers, five million rounds a run.

function run() {
    let hash = 0;
    for (let i = 0; i < 5000000; i++) {
        hash = ((hash ^ i) * 5 + 17) & 0xffffff;
    }
    return hash;
}

module.exports = { name: 'int_loop', group: 'numbers', run, expected: 7410432 };
