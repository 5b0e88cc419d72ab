'use strict';
// requires: new-target, class-fields
// new.target in constructors, functions, arrows and fields: what new was called on, or undefined.
function Old(tag) {
    this.seen = new.target === undefined ? 'called' : new.target.name;
    this.tag = tag;
}
function Guard() {
    if (!new.target) return new Guard();
    this.ok = true;
}
console.log(new Old(1).seen, Guard().ok, new Guard().ok); // expect: Old true true
class Abstract {
    kind = new.target === undefined;
    constructor() {
        if (new.target === Abstract) throw new TypeError('abstract');
        this.made = (() => new.target.name)();
    }
    method() {
        return new.target;
    }
    static create() {
        return [new.target, new this()];
    }
}
class Concrete extends Abstract {}
class Deep extends Concrete {
    constructor() {
        const early = new.target;
        super();
        this.early = early === Deep;
    }
}
try {
    new Abstract();
} catch (error) {
    console.log(error.message); // expect: abstract
}
console.log(new Concrete().made, new Deep().made, new Deep().early, new Deep().kind, new Deep().method());
// expect: Concrete Deep true true undefined
console.log(Concrete.create()[0], Concrete.create()[1].made); // expect: undefined Concrete
const plain = function () {
    return new.target;
};
console.log(plain(), plain.call({}), plain.apply(null), typeof new plain(), { m() { return new.target; } }.m());
// expect: undefined undefined undefined function undefined
class FromOld extends Old {}
console.log(new FromOld(2).seen, new FromOld(2).tag, new (class extends Deep {})().made === '');
// expect: FromOld 2 true
const arrow = () => plain();
console.log(arrow(), [1].map(function () { return new.target; })[0]); // expect: undefined undefined
let count = 0;
function Counted() {
    if (new.target === Counted) count++;
}
for (let i = 0; i < 3000; i++) i % 3 === 0 ? Counted() : new Counted();
console.log(count); // expect: 2000
