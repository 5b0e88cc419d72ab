'use strict';
// requires: map-and-set, iteration, spread, destructuring, subclassing-builtins
// What the constructors take, which methods they call on the way, and whom they close when something fails.
console.log(new Map().size, new Map(null).size, new Set(undefined).size, new Map([]).size, Map.length, Set.length);
// expect: 0 0 0 0 0 0
console.log([...new Map(new Map([[1, 2], [3, 4]]))].join(';'), [...new Set(new Set('aab'))].join());
// expect: 1,2;3,4 a,b
console.log([...new Map(Object.entries({ a: 1, b: 2 }))].join(';'), [...new Set(new Map([[1, 2]]))].join());
// expect: a,1;b,2 1,2
console.log(new Map([[1], [2, 'two', 'more'], { 0: 3, 1: 'three' }]).get(3), new Map([[]]).has(undefined));
// expect: three true
console.log([...new Set([1, , 3])].join(), [...new Set('añ😀')].length, [...new Set([3, 1, 2].keys())].join());
// expect: 1,,3 3 0,1,2
class Loud extends Map {
    set(key, value) {
        return super.set(key, value + '!');
    }
    get [Symbol.toStringTag]() {
        return 'Loud';
    }
}
const loud = new Loud([['a', 1], ['b', 2]]);
console.log(loud.get('a'), loud.size, loud instanceof Map, String(loud), Object.prototype.toString.call(new Map()));
// expect: 1! 2 true [object Loud] [object Map]
class Even extends Set {
    constructor(items, name) {
        super(items);
        this.name = name;
    }
    add(value) {
        return value % 2 ? this : super.add(value);
    }
}
const even = new Even([1, 2, 3, 4], 'even');
console.log([...even].join(), even.name, even.has(2), even.constructor.name, Object.keys(even).join());
// expect: 2,4 even true Even name
function source(items, log) {
    return {
        [Symbol.iterator]() {
            let i = 0;
            return {
                next: () => ({ value: items[i], done: i++ >= items.length }),
                return() {
                    log.push('closed');
                    return {};
                },
            };
        },
    };
}
const log = [];
console.log(new Map(source([[1, 'x'], [2, 'y']], log)).get(2), new Set(source([5, 6], log)).has(6), log.length);
// expect: y true 0
const attempt = (action) => {
    try {
        action();
        log.push('fine');
    } catch (error) {
        log.push(`${error.name}: ${error.message}`);
    }
};
attempt(() => new Map(source([[1, 2], 'ab'], log)));
attempt(() => new Map(source([[1, 2], 7], log)));
attempt(() => new Loud(source([[1, 2], Symbol('odd')], log)));
class Failing extends Set {
    add(value) {
        throw new RangeError('no ' + value);
    }
}
attempt(() => new Failing(source([1, 2], log)));
attempt(() => new Failing());
attempt(() => new Map(source([{ get 0() { throw new Error('getter'); } }], log)));
attempt(() => Map());
attempt(() => Set([1]));
attempt(() => new Map(5));
attempt(() => new Set({}));
attempt(() => new Set(true));
attempt(() => new Map([1]));
Failing.prototype.add = 5;
attempt(() => new Failing([1]));
console.log(log.join('\n'));
// expect: closed
// expect: TypeError: Iterator value ab is not an entry object
// expect: closed
// expect: TypeError: Iterator value 7 is not an entry object
// expect: closed
// expect: TypeError: Iterator value Symbol(odd) is not an entry object
// expect: closed
// expect: RangeError: no 1
// expect: fine
// expect: closed
// expect: Error: getter
// expect: TypeError: Constructor Map requires 'new'
// expect: TypeError: Constructor Set requires 'new'
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: boolean true is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Iterator value 1 is not an entry object
// expect: TypeError: '5' returned for property 'add' of object '#<Failing>' is not a function
console.log(Object.getOwnPropertyNames(Map.prototype).join());
// expect: constructor,get,set,has,delete,clear,entries,forEach,keys,size,values
console.log(Object.getOwnPropertyNames(Set.prototype).join(), Set.prototype.keys === Set.prototype.values);
// expect: constructor,has,add,delete,clear,entries,forEach,size,values,keys true
console.log(Map.prototype[Symbol.iterator] === Map.prototype.entries, Map.prototype.entries.name,
    Map.prototype.set.length);
// expect: true entries 2
