'use strict';
// Nested finally blocks run from the inside out, in loops, with pending returns kept apart.
const log = [];
function nested(limit) {
    for (let i = 0; ; i++) {
        try {
            try {
                try {
                    if (i === limit) return 'value ' + i;
                } finally {
                    log.push('a' + i);
                }
            } finally {
                log.push('b' + i);
                try {
                    throw 'private';
                } catch (e) {
                    log.push('c');
                } finally {
                    log.push('d');
                }
            }
        } finally {
            log.push('e');
        }
    }
}
console.log(nested(1)); // expect: value 1
console.log(log.join(' ')); // expect: a0 b0 c d e a1 b1 c d e

let depth = 0;
function recursive(n) {
    try {
        depth++;
        if (n === 0) throw 'bottom';
        return recursive(n - 1);
    } finally {
        depth--;
    }
}
try {
    recursive(20);
} catch (e) {
    console.log(e, depth); // expect: bottom 0
}

function sideEffects() {
    let text = '';
    const note = (s) => { text += s; return s; };
    const f = () => {
        try {
            return note('r');
        } finally {
            note('f');
        }
    };
    return f() + text;
}
console.log(sideEffects()); // expect: rrf
let hot = 0;
function often(i) {
    try {
        if (i % 3 === 0) throw i;
        if (i % 3 === 1) return i;
        hot += 1;
    } catch (e) {
        hot += 2;
        return -e;
    } finally {
        hot += 10;
    }
    return 0;
}
let sum = 0;
for (let i = 0; i < 3000; i++) sum += often(i);
console.log(sum, hot); // expect: 1000 33000
