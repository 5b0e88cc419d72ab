'use strict';
// requires: labelled-blocks
// A label on any statement: break leaves it, also through finally.
let log = '';
block: {
    log += 'a';
    if (log === 'a') break block;
    log += 'never';
}
log += 'b';
console.log(log); // expect: ab
function find(list) {
    search: {
        for (const x of list) if (x < 0) break search;
        return 'all positive';
    }
    return 'negative found';
}
console.log(find([1, 2]), find([1, -2])); // expect: all positive negative found
outer: {
    inner: {
        try {
            break outer;
        } finally {
            log += 'f';
        }
    }
    log += 'never';
}
console.log(log); // expect: abf
check: if (log.length > 2) {
    if (log[0] === 'a') break check;
    log = 'lost';
}
console.log(log); // expect: abf
a: b: for (let i = 0; i < 3; i++) {
    if (i === 1) continue a;
    if (i === 2) break b;
    console.log(i); // expect: 0
}
