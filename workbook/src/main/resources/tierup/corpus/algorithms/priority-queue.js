'use strict';
// A binary heap with a comparator, heap sort through it, and k-th smallest of a stream.
class PriorityQueue {
    constructor(compare) {
        this.compare = compare;
        this.items = [];
    }
    push(item) {
        const items = this.items;
        let at = items.length;
        items.push(item);
        while (at > 0) {
            const parent = at - 1 >> 1;
            if (this.compare(items[parent], item) <= 0) break;
            items[at] = items[parent];
            at = parent;
        }
        items[at] = item;
    }
    pop() {
        const items = this.items;
        const top = items[0];
        const last = items.pop();
        if (items.length === 0) return top;
        let at = 0;
        for (;;) {
            let child = 2 * at + 1;
            if (child >= items.length) break;
            if (child + 1 < items.length && this.compare(items[child + 1], items[child]) < 0) child++;
            if (this.compare(last, items[child]) <= 0) break;
            items[at] = items[child];
            at = child;
        }
        items[at] = last;
        return top;
    }
    isEmpty() { return this.items.length === 0; }
}
function drain(queue) {
    const result = [];
    while (!queue.isEmpty()) result.push(queue.pop());
    return result;
}
const numbers = new PriorityQueue((a, b) => a - b);
for (const n of [5, 3, 8, 1, 9, 2, 7, 3]) numbers.push(n);
console.log(drain(numbers).join()); // expect: 1,2,3,3,5,7,8,9
const words = new PriorityQueue((a, b) => (a < b ? 1 : a > b ? -1 : 0));
for (const word of 'pear apple fig cherry banana'.split(' ')) words.push(word);
console.log(drain(words).join()); // expect: pear,fig,cherry,banana,apple
const tasks = new PriorityQueue((a, b) => a.priority - b.priority || a.order - b.order);
let order = 0;
for (const priority of [2, 1, 2, 0, 1]) tasks.push({ priority, order: order++ });
console.log(drain(tasks).map((t) => `${t.priority}.${t.order}`).join(' ')); // expect: 0.3 1.1 1.4 2.0 2.2
let seed = 99;
const largest = new PriorityQueue((a, b) => a - b);
for (let i = 0; i < 5000; i++) {
    seed = seed * 16807 % 2147483647;
    largest.push(seed % 100000);
    if (largest.items.length > 5) largest.pop();
}
console.log(drain(largest).join()); // expect: 99923,99927,99955,99965,99976
