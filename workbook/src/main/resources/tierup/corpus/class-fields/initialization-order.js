'use strict';
// requires: class-fields, getters, computed-methods
// Fields are defined, not assigned; after super returns; in order; with this and super.
let log = '';
const note = (name) => {
    log += name + ' ';
    return name;
};
class Base {
    a = note('Base.a');
    constructor() {
        note('Base()');
        this.seen = this.b;
    }
    set shadowed(v) {
        note('setter');
    }
    hello() {
        return 'hello';
    }
}
class Derived extends Base {
    static count = note('static');
    b = note('Derived.b');
    c = this.b + this.a;
    shadowed = 'own';
    greet = super.hello();
    arrow = () => this.c;
    empty;
    'quoted key' = 1;
    7 = 'seven';
    static self = this.count + Derived.name;
    static {
        note('block');
        this.late = () => this.count;
    }
    constructor() {
        note('before');
        super();
        note('Derived()');
    }
}
const object = new Derived();
console.log(log.trim()); // expect: static block before Base.a Base() Derived.b Derived()
console.log(object.seen, object.c, object.shadowed, object.greet, object.arrow.call(null), 'empty' in object,
    object[7]);
// expect: undefined Derived.bBase.a own hello Derived.bBase.a true seven
console.log(Object.keys(object).join(), Derived.self, Derived.late(), Object.keys(Derived).join());
// expect: 7,a,seen,b,c,shadowed,greet,arrow,empty,quoted key staticDerived static count,self,late
class Frozen {
    constructor() {
        return Object.freeze({ existing: 1 });
    }
}
class Stamped extends Frozen {
    mark = 1;
}
try {
    new Stamped();
} catch (error) {
    console.log(error.name + ': ' + error.message);
}
// expect: TypeError: Cannot define property mark, object is not extensible
class Names {
    anonymous = () => {};
    klass = class {};
    static fn = function () {};
    ['comp' + 'uted'] = () => {};
}
const names = new Names();
console.log(names.anonymous.name, names.klass.name, Names.fn.name, names.computed.name,
    new Names().anonymous === names.anonymous);
// expect: anonymous klass fn computed false
class Point {
    x = 0;
    y = 0.5;
    add(other) {
        const sum = new Point();
        sum.x = this.x + other.x;
        sum.y = this.y + other.y;
        return sum;
    }
}
class Named extends Point {
    label = 'n' + this.y;
}
let point = new Point();
const step = new Named();
step.x = 2;
for (let i = 0; i < 3000; i++) point = point.add(i % 2 ? step : new Named());
console.log(point.x, point.y, step.label); // expect: 3000 1500.5 n0.5
