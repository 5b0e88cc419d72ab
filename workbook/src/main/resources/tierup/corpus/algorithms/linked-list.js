'use strict';
// A singly linked list with map, filter, reverse and cycle detection.
class List {
    constructor() {
        this.head = null;
        this.length = 0;
    }
    static of(...values) {
        const list = new List();
        for (let i = values.length - 1; i >= 0; i--) list.prepend(values[i]);
        return list;
    }
    prepend(value) {
        this.head = { value, next: this.head };
        this.length++;
        return this;
    }
    each(action) {
        for (let node = this.head; node !== null; node = node.next) action(node.value);
    }
    map(f) {
        const result = new List();
        this.each((value) => result.prepend(f(value)));
        return result.reverse();
    }
    filter(predicate) {
        const result = new List();
        this.each((value) => {
            if (predicate(value)) result.prepend(value);
        });
        return result.reverse();
    }
    reverse() {
        let reversed = null;
        let node = this.head;
        while (node !== null) {
            const next = node.next;
            node.next = reversed;
            reversed = node;
            node = next;
        }
        this.head = reversed;
        return this;
    }
    toString() {
        let text = '(';
        this.each((value) => { text += text === '(' ? value : ' ' + value; });
        return text + ')';
    }
}
const list = List.of(1, 2, 3, 4, 5);
console.log(`${list}`, list.length, `${list.map((x) => x * x)}`, `${list.filter((x) => x % 2)}`);
// expect: (1 2 3 4 5) 5 (1 4 9 16 25) (1 3 5)
console.log(String(list.reverse()), String(new List()), String(List.of('only'))); // expect: (5 4 3 2 1) () (only)
function hasCycle(head) {
    let slow = head;
    let fast = head;
    while (fast !== null && fast.next !== null) {
        slow = slow.next;
        fast = fast.next.next;
        if (slow === fast) return true;
    }
    return false;
}
const tail = { value: 'tail', next: null };
let head = tail;
for (let i = 0; i < 1000; i++) head = { value: i, next: head };
console.log(hasCycle(head)); // expect: false
tail.next = head;
console.log(hasCycle(head)); // expect: true
const long = new List();
for (let i = 0; i < 10000; i++) long.prepend(i);
let sum = 0;
long.reverse().each((value) => { sum = sum * 3 + value & 0xffffff; });
console.log(sum); // expect: 4533576
