'use strict';
// requires: arguments, spread, destructuring
// arguments in functions of all sorts: too few, too many, defaults, rest, arrows, forwarding, changed and leaked.
function basic(a, b) {
    a = 'changed';
    arguments[1] = 'set';
    return [arguments.length, arguments[0], b, arguments[1], arguments[5]].join();
}
console.log(basic(), basic(1), basic(1, 2, 3)); // expect: 0,,,set, 1,1,,set, 3,1,2,set,
function withDefaults(a = 1, { b } = { b: 2 }, ...rest) {
    return [arguments.length, a, b, rest.length, arguments[0]].join();
}
console.log(withDefaults(), withDefaults(undefined, { b: 5 }), withDefaults(1, { b: 2 }, 3, 4));
// expect: 0,1,2,0, 2,1,5,0, 4,1,2,2,1
const nested = function () {
    const arrow = () => arguments.length;
    const inner = function () {
        return arguments.length;
    };
    return arrow(1, 2, 3) + '/' + inner(1, 2, 3) + '/' + [1, 2].map(() => arguments[0]).join('');
};
console.log(nested('x', 'y')); // expect: 2/3/xx
class Base {
    constructor() {
        this.given = arguments.length;
    }
    sum() {
        let total = 0;
        for (const n of arguments) total += n;
        return total;
    }
    get none() {
        return arguments.length;
    }
    set one(v) {
        this.given = arguments.length + ':' + arguments[0];
    }
    static count() {
        return arguments.length;
    }
}
class Derived extends Base {
    constructor() {
        super(...arguments, 'more');
    }
    sum() {
        return super.sum(...arguments) * 2;
    }
}
const object = new Derived(1, 2);
console.log(object.given, object.sum(1, 2, 3), object.none, (object.one = 'v'), object.given, Base.count(...'abc'));
// expect: 3 12 0 v 1:v 3
function inspect() {
    const names = Object.getOwnPropertyNames(arguments).join();
    delete arguments[0];
    arguments.length = 5;
    return [names, 0 in arguments, arguments.length, Object.prototype.toString.call(arguments),
        typeof arguments].join(' ');
}
console.log(inspect('a', 'b'), Array.isArray((function () { return arguments; })()));
// expect: 0,1,length,callee false 5 [object Arguments] object false
function leak() {
    return arguments;
}
const kept = leak(1, 2);
leak(3, 4);
console.log([...kept].join(), Array.prototype.slice.call(kept, 1).join(), JSON.stringify(kept),
    Object.keys(kept).join());
// expect: 1,2 2 {"0":1,"1":2} 0,1
try {
    leak().callee;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
console.log(Math.max.apply(null, leak(4, 9, 2)), Array.from(leak('p', 'q')).join(),
    Object.isFrozen(Object.freeze(leak(1))));
// expect: 9 p,q true
function variadic(first) {
    let total = first;
    for (let i = 1; i < arguments.length; i++) total += arguments[i] | 0;
    return total + arguments.length;
}
function forward() {
    return variadic.apply(null, arguments) + variadic(...arguments);
}
let total = 0;
for (let i = 0; i < 3000; i++) total += i % 3 === 0 ? forward(i) : i % 3 === 1 ? forward(1, i) : forward(1, 2, i, 3);
console.log(total); // expect: 9025000
