'use strict';
// requires: class-fields
// Public instance and static fields: order, this, arrows, inheritance.
const order = [];
class Base {
    a = order.push('base a');
    b = this.a + 10;
    arrow = () => this.b;
    'quoted name' = 1;
    ['comp' + 1] = 2;
    empty;
    static count = 0;
    static next() { return ++Base.count; }
    constructor() { order.push('base constructor'); }
}
class Derived extends Base {
    c = order.push('derived c') + this.b;
    constructor() {
        order.push('before super');
        super();
        order.push('after super');
    }
}
const d = new Derived();
console.log(order.join(', ')); // expect: before super, base a, base constructor, derived c, after super
console.log(d.a, d.b, d.c, d['quoted name'], d.comp1, d.empty, 'empty' in d); // expect: 2 12 16 1 2 undefined true
const arrow = d.arrow;
d.b = 99;
console.log(arrow(), Base.next(), Base.next(), Derived.count); // expect: 99 1 2 2
console.log(Object.keys(d).join()); // expect: a,b,arrow,quoted name,comp1,empty,c
class Counter {
    n = 0;
    increment() { return ++this.n; }
}
const counters = [new Counter(), new Counter()];
for (let i = 0; i < 6000; i++) counters[i % 3 ? 0 : 1].increment();
console.log(counters[0].n, counters[1].n); // expect: 4000 2000
