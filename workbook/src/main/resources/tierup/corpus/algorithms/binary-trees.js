'use strict';
// Many short-lived trees, of the Benchmarks Game: allocation.
class TreeNode {
    constructor(left, right) {
        this.left = left;
        this.right = right;
    }
    check() {
        return this.left === null ? 1 : 1 + this.left.check() + this.right.check();
    }
}
function bottomUp(depth) {
    return depth === 0 ? new TreeNode(null, null) : new TreeNode(bottomUp(depth - 1), bottomUp(depth - 1));
}
const maximum = 9;
console.log('stretch', bottomUp(maximum + 1).check()); // expect: stretch 2047
const longLived = bottomUp(maximum);
for (let depth = 4; depth <= maximum; depth += 2) {
    const iterations = 1 << maximum - depth + 4;
    let check = 0;
    for (let i = 0; i < iterations; i++) check += bottomUp(depth).check();
    console.log(iterations, 'trees of depth', depth, 'check', check);
}
// expect: 512 trees of depth 4 check 15872
// expect: 128 trees of depth 6 check 16256
// expect: 32 trees of depth 8 check 16352
console.log('long lived', longLived.check()); // expect: long lived 1023
