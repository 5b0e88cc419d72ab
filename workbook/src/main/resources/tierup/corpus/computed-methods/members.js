'use strict';
// requires: computed-methods
// Computed names of methods in literals and classes are evaluated once, in order.
const order = [];
const key = (name) => {
    order.push(name);
    return name;
};
const object = {
    [key('a')]() { return 'method a'; },
    [key('b') + 1]: 'value b1',
    [`${key('c')}!`]() { return this.b1; },
};
console.log(order.join(), object.a(), object['c!'](), Object.keys(object).join());
// expect: a,b,c method a value b1 a,b1,c!
class Table {
    [key('x')]() { return 'x'; }
    static [key('y')]() { return 'static y'; }
    ['m' + 1](n) { return n * 2; }
    12() { return 'twelve'; }
    'quoted name'() { return 'quoted'; }
}
console.log(order.join(''), new Table().x(), Table.y(), new Table().m1(21)); // expect: abcxy x static y 42
console.log(new Table()[12](), new Table()['quoted name']()); // expect: twelve quoted
console.log(new Table().m1.name, object.a.name); // expect: m1 a
