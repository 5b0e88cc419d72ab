'use strict';
// super calls and super properties start the search above the method's home object.
class A {
    constructor() { this.log = 'A'; }
    who() { return 'A.who(' + this.tag() + ')'; }
    tag() { return 'a'; }
    static make() { return 'A.make'; }
}
class B extends A {
    constructor() {
        super();
        this.log += 'B';
    }
    who() { return 'B.' + super.who(); }
    tag() { return 'b' + super.tag(); }
    static make() { return 'B.' + super.make(); }
    viaArrow() { return (() => super.who())(); }
    assign() {
        super.stored = 'on this';
        return this.stored;
    }
    computed(name) { return super[name](); }
    missing() { return super.nothing; }
}
class C extends B {
    constructor() {
        const f = () => super();
        f();
        this.log += 'C';
    }
    tag() { return 'c' + super.tag(); }
    who() { return 'C.' + super.who(); }
}
const c = new C();
console.log(c.log, c.who(), C.make()); // expect: ABC C.B.A.who(cba) B.A.make
console.log(c.viaArrow(), c.computed('tag'), c.missing(), c.assign(), A.prototype.stored);
// expect: A.who(cba) a undefined on this undefined
const borrowed = { tag: () => 'borrowed', who: B.prototype.who };
console.log(borrowed.who()); // expect: B.A.who(borrowed)
const base = { hello() { return 'base hello'; } };
const derived = {
    hello() { return 'derived, ' + super.hello(); },
};
Object.setPrototypeOf(derived, base);
console.log(derived.hello()); // expect: derived, base hello
A.prototype.tag = () => 'patched';
console.log(c.tag()); // expect: cbpatched
let n = 0;
for (let i = 0; i < 2000; i++) n += c.tag().length;
console.log(n); // expect: 18000
