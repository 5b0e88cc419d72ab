'use strict';
// Allocation: complete binary trees are made, counted and dropped, sixteen of depth twelve a run.

class Node {
    constructor(left, right) {
        this.left = left;
        this.right = right;
    }

    count() {
        return this.left === null ? 1 : 1 + this.left.count() + this.right.count();
    }
}

function makeTree(depth) {
    return depth === 0 ? new Node(null, null) : new Node(makeTree(depth - 1), makeTree(depth - 1));
}

function run() {
    let total = 0;
    for (let i = 0; i < 16; i++) total += makeTree(12).count();
    return total;
}

module.exports = { name: 'binary_trees', group: 'objects', run, expected: 16 * 8191 };
