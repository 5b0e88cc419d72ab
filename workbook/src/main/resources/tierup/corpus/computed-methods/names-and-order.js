'use strict';
// requires: computed-methods, getters, class-fields
// Computed keys are evaluated in source order, once, and give functions their names.
let log = '';
const key = (name) => {
    log += name + ' ';
    return name;
};
class Table {
    static [key('s')] = log.length;
    [key('field')] = log.length;
    [key('m')]() {
        return 'm';
    }
    get [key('g')]() {
        return 'got';
    }
    set [key('g')](v) {
        log += 'set ';
    }
    static [key('make')](...args) {
        return new this(...args);
    }
    [1 + 1]() {
        return 'two';
    }
    ['constr' + 'uctor']() {
        return 'not the constructor';
    }
}
console.log(log.trim()); // expect: s field m g g make
const table = Table.make();
console.log(Table.s, table.field, table.m(), table.g, (table.g = 1), table[2](), table.constructor());
// expect: 19 19 m got 1 two not the constructor
console.log(table.m.name, Table.make.name, table[2].name, Object.getOwnPropertyNames(Table.prototype).join());
// expect: m make 2 2,constructor,m,g
const g = Object.getOwnPropertyDescriptor(Table.prototype, 'g');
console.log(g.get.name, g.set.name, g.enumerable); // expect: get g set g false
const object = {
    [key('a')]: key('value'),
    [`b${1}`]() {
        return super.toString === Object.prototype.toString;
    },
    get [[1, 2]]() {
        return 'array key';
    },
    [Symbol.iterator]: 'symbol',
    [{ toString: () => 'converted' }]: 1,
    async: 1,
    get: 2,
    set: 3,
    static: 4,
    new: 5,
};
console.log(object.a, object.b1(), object['1,2'], object[Symbol.iterator], object.converted);
// expect: value true array key symbol 1
console.log(Object.keys(object).join(), object.b1.name); // expect: a,b1,1,2,converted,async,get,set,static,new b1
try {
    class Broken {
        [null.x]() {}
    }
} catch (error) {
    console.log(error.name); // expect: TypeError
}
try {
    class Odd {
        static ['proto' + 'type']() {}
    }
} catch (error) {
    console.log(error.name); // expect: TypeError
}
let total = 0;
for (let i = 0; i < 2000; i++) {
    const o = { ['k' + (i % 3)]: i, [i % 2 ? 'odd' : 'even']() { return 1; } };
    total += (o.k0 ?? 0) + (o.odd?.() ?? 2);
}
console.log(total); // expect: 669333
