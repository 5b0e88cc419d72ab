'use strict';
// requires: labelled-blocks
// Jumps out of several statements at once, through finalizers, switches and loops, in hot code.
function path(n) {
    const steps = [];
    outer: {
        steps.push('in');
        loop: for (let i = 0; ; i++) {
            try {
                switch (n) {
                    case 0:
                        break outer;
                    case 1:
                        break loop;
                    case 2:
                        if (i === 0) continue loop;
                        break;
                    case 3:
                        return steps.concat('returned').join(' ');
                    case 4:
                        throw 'thrown';
                    default:
                        inner: {
                            if (i < 2) break inner;
                            break loop;
                        }
                        continue;
                }
                steps.push('after switch');
                break;
            } catch (error) {
                steps.push(error);
                if (i === 1) break outer;
            } finally {
                steps.push('f' + i);
            }
        }
        steps.push('end of block');
    }
    return steps.join(' ');
}
for (let n = 0; n < 7; n++) console.log(path(n));
// expect: in f0
// expect: in f0 end of block
// expect: in f0 after switch f1 end of block
// expect: in returned
// expect: in thrown f0 thrown f1
// expect: in f0 f1 f2 end of block
// expect: in f0 f1 f2 end of block
a: b: c: {
    break b;
}
only: if (true) break only;
alone: console.log('labelled expression'); // expect: labelled expression
const overridden = () => {
    block: try {
        return 'try';
    } finally {
        break block;
    }
    return 'after';
};
console.log(overridden()); // expect: after
function search(matrix, wanted) {
    found: {
        for (const [y, row] of matrix.entries()) {
            for (const [x, value] of row.entries()) {
                if (value === wanted) {
                    wanted = x + ',' + y;
                    break found;
                }
            }
        }
        return 'none';
    }
    return wanted;
}
console.log(search([[1, 2], [3, 4]], 3), search([[1]], 9)); // expect: 0,1 none
let length = 0;
for (let i = 0; i < 2100; i++) length += path(i % 7).length;
console.log(length); // expect: 41400
