'use strict';
// Properties through `super`: what is found depends on the home object of the method, the receiver is `this`.
// Methods, values and getters; parents that change while the loops run; homes of several shapes; arrows; statics.

class Base {
    constructor(x) { this.x = x; }
    scaled(by) { return this.x * by; }
    get twice() { return this.x * 2; }
    static make() { return this.name + '!'; }
    static get kind() { return 'kind of ' + this.name; }
}
Base.prototype.weight = 5;

class Derived extends Base {
    scaled(by) { return super.scaled(by) + 1; }
    get twice() { return super.twice + 1; }
    get weight() { return super.weight + this.x; }
    get nothing() { return super.nothing; }
    static make() { return super.make() + super.kind; }
    later(by) { return [1, 2].map(n => super.scaled(n * by)).join(); }
    deep(a, b) { return a + (b + (a * (b - super.twice) + super.scaled(a))); }
    guarded() {
        try {
            return super.broken;
        } catch (error) {
            return error.message + this.x;
        }
    }
}

class Further extends Derived {
    scaled(by) { return super.scaled(by) * 10; }
    get twice() { return super.twice * 10; }
}

const objects = [new Derived(1), new Further(2), new Derived(-0), new Derived(2 ** 31), new Derived('7')];

function rounds(label, count) {
    let sum = 0;
    let text = '';
    for (let i = 0; i < count; i++) {
        const o = objects[i % objects.length];
        const parts = [o.scaled(i), o.twice, o.weight, o.nothing, o.deep(i, 3)];
        sum = sum + o.scaled(i) + Number(o.twice) | 0;
        if (i >= count - objects.length) text += parts.join(' ') + ' | ' + o.later(i) + ' | ' + o.guarded() + '\n';
    }
    console.log(label, sum, Derived.make(), Further.make());
    console.log(text);
}

rounds('at first', 600);
Base.prototype.scaled = function (by) { return this.x + by; };
rounds('another method', 600);
Object.defineProperty(Base.prototype, 'twice', { get() { return this.x + 0.5; }, configurable: true });
rounds('another getter', 600);
Object.defineProperty(Base.prototype, 'twice', { value: 99, writable: true, configurable: true });
rounds('a value', 600);
Base.prototype.weight = 'heavy ';
rounds('another weight', 600);
Object.defineProperty(Base.prototype, 'broken', { get() { throw new Error('broken by ' + this.x + ', '); } });
rounds('a getter that throws', 600);
Object.prototype.nothing = 'something';
rounds('from the root', 600);
delete Object.prototype.nothing;
rounds('from nowhere', 600);

Object.setPrototypeOf(Derived.prototype, {
    scaled(by) { return 'other ' + by; },
    get twice() { return -this.x; },
    weight: 3,
});
rounds('another parent', 600);
Object.setPrototypeOf(Derived.prototype, null);
try {
    rounds('no parent', 600);
} catch (error) {
    console.log(error.name);
}

// One method's code, many homes.
const mixin = Parent => class extends Parent {
    scaled(by) { return 'mixed ' + super.scaled(by); }
    get twice() { return 'mixed ' + super.twice; }
};
class One { scaled(by) { return by + 1; } get twice() { return 2; } }
class Two { scaled(by) { return by + 2; } }
const mixed = [new (mixin(One))(), new (mixin(Two))(), new (mixin(mixin(One)))()];
let last;
for (let i = 0; i < 3000; i++) {
    const o = mixed[i < 1000 ? 0 : i % 3];
    last = [i, o.scaled(i), o.twice];
    if (i % 997 === 0) console.log(last.join(' '));
}

// Literals share their prototype, and super's key may be computed.
const literal = {
    toString() { return 'literal ' + super.toString(); },
    ask(key) { return typeof super[key]; },
    set value(v) { super.value = v; },
};
const symbol = Symbol('s');
Object.prototype[symbol] = 1;
for (let i = 0; i < 1000; i++) {
    last = literal.toString() + literal.ask('toString') + literal.ask(symbol) + literal.ask('0') + literal.ask(i);
}
console.log(last);
