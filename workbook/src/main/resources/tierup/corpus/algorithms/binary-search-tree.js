'use strict';
// A search tree: insertion, lookup, in-order walk, deletion, height.
class Tree {
    constructor() { this.root = null; }
    insert(key) {
        const node = { key, left: null, right: null };
        if (this.root === null) {
            this.root = node;
            return true;
        }
        for (let at = this.root; ;) {
            if (key === at.key) return false;
            const side = key < at.key ? 'left' : 'right';
            if (at[side] === null) {
                at[side] = node;
                return true;
            }
            at = at[side];
        }
    }
    has(key) {
        let at = this.root;
        while (at !== null && at.key !== key) at = key < at.key ? at.left : at.right;
        return at !== null;
    }
    walk(visit, node = this.root) {
        if (node === null) return;
        this.walk(visit, node.left);
        visit(node.key);
        this.walk(visit, node.right);
    }
    height(node = this.root) {
        return node === null ? 0 : 1 + Math.max(this.height(node.left), this.height(node.right));
    }
    remove(key) {
        const removeFrom = (node) => {
            if (node === null) return null;
            if (key < node.key) node.left = removeFrom(node.left);
            else if (key > node.key) node.right = removeFrom(node.right);
            else if (node.left === null) return node.right;
            else if (node.right === null) return node.left;
            else {
                let successor = node.right;
                while (successor.left !== null) successor = successor.left;
                const wanted = key;
                key = successor.key;
                node.right = removeFrom(node.right);
                node.key = successor.key;
                key = wanted;
            }
            return node;
        };
        this.root = removeFrom(this.root);
    }
    keys() {
        const keys = [];
        this.walk((key) => keys.push(key));
        return keys;
    }
}
const tree = new Tree();
for (const key of [50, 30, 70, 20, 40, 60, 80, 30]) tree.insert(key);
console.log(tree.keys().join(), tree.height(), tree.has(60), tree.has(65)); // expect: 20,30,40,50,60,70,80 3 true false
tree.remove(50);
tree.remove(20);
tree.remove(99);
console.log(tree.keys().join(), tree.root.key); // expect: 30,40,60,70,80 60
const big = new Tree();
let seed = 1;
let inserted = 0;
for (let i = 0; i < 3000; i++) {
    seed = seed * 48271 % 2147483647;
    if (big.insert(seed % 5000)) inserted++;
}
const keys = big.keys();
let sorted = true;
for (let i = 1; i < keys.length; i++) sorted = sorted && keys[i - 1] < keys[i];
console.log(inserted, keys.length, sorted, big.height() < 40); // expect: 2268 2268 true true
const words = new Tree();
for (const word of 'the quick brown fox jumps over the lazy dog'.split(' ')) words.insert(word);
console.log(words.keys().join(' ')); // expect: brown dog fox jumps lazy over quick the
