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
        if (i >= count - objects.length) text += '\n' + parts.join(' ') + '|' + o.later(i) + '|' + o.guarded();
    }
    console.log([label, sum, Derived.make(), Further.make()].join(' ') + text);
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
// expect: at first 1015440 Derived!kind of Derived Further!kind of Further
// expect: 596 3 6  1788|595,1190|undefined
// expect: 11930 50 7  1195|1192,2384|undefined
// expect: 1 1 5  2391|0,0|undefined
// expect: 1284195221505 4294967297 2147483653  -1284195219109|1284195221504,2568390443008|undefined
// expect: 4194 15 57  -1794|4193,8386|undefined
// expect: another method -1921946764 Derived!kind of Derived Further!kind of Further
// expect: 597 3 6  1789|596,1191|undefined
// expect: 5990 50 7  601|598,1194|undefined
// expect: 598 1 5  2988|597,1194|undefined
// expect: 2147484247 4294967297 2147483653  -2566242956367|2147484246,2147484844|undefined
// expect: 75991 15 57  5993-65897599|7599,71198|undefined
// expect: another getter 1454896452 Derived!kind of Derived Further!kind of Further
// expect: 597 2.5 6  2086.5|596,1191|undefined
// expect: 5990 35 7  1495|598,1194|undefined
// expect: 598 1.5 5  2689.5|597,1194|undefined
// expect: 2147484247 2147483649.5 2147483653  -1282047735162|2147484246,2147484844|undefined
// expect: 75991 70.51 57  5993-40432.57599|7599,71198|undefined
// expect: a value -1867017152 Derived!kind of Derived Further!kind of Further
// expect: 597 100 6  -55926|596,1191|undefined
// expect: 5990 1000 7  -56019|598,1194|undefined
// expect: 598 100 5  -56115|597,1194|undefined
// expect: 2147484247 100 2147483653  2147427439|2147484246,2147484844|undefined
// expect: 75991 100 57  5993-575047599|7599,71198|undefined
// expect: another weight -1867017152 Derived!kind of Derived Further!kind of Further
// expect: 597 100 heavy 1  -55926|596,1191|undefined
// expect: 5990 1000 heavy 2  -56019|598,1194|undefined
// expect: 598 100 heavy 0  -56115|597,1194|undefined
// expect: 2147484247 100 heavy 2147483648  2147427439|2147484246,2147484844|undefined
// expect: 75991 100 heavy 7  5993-575047599|7599,71198|undefined
// expect: a getter that throws -1867017152 Derived!kind of Derived Further!kind of Further
// expect: 597 100 heavy 1  -55926|596,1191|broken by 1, 1
// expect: 5990 1000 heavy 2  -56019|598,1194|broken by 2, 2
// expect: 598 100 heavy 0  -56115|597,1194|broken by 0, 0
// expect: 2147484247 100 heavy 2147483648  2147427439|2147484246,2147484844|broken by 2147483648, 2147483648
// expect: 75991 100 heavy 7  5993-575047599|7599,71198|broken by 7, 7
// expect: from the root -1867017152 Derived!kind of Derived Further!kind of Further
// expect: 597 100 heavy 1 something -55926|596,1191|broken by 1, 1
// expect: 5990 1000 heavy 2 something -56019|598,1194|broken by 2, 2
// expect: 598 100 heavy 0 something -56115|597,1194|broken by 0, 0
// expect: 2147484247 100 heavy 2147483648 something 2147427439|2147484246,2147484844|broken by 2147483648, 2147483648
// expect: 75991 100 heavy 7 something 5993-575047599|7599,71198|broken by 7, 7
// expect: from nowhere -1867017152 Derived!kind of Derived Further!kind of Further
// expect: 597 100 heavy 1  -55926|596,1191|broken by 1, 1
// expect: 5990 1000 heavy 2  -56019|598,1194|broken by 2, 2
// expect: 598 100 heavy 0  -56115|597,1194|broken by 0, 0
// expect: 2147484247 100 heavy 2147483648  2147427439|2147484246,2147484844|broken by 2147483648, 2147483648
// expect: 75991 100 heavy 7  5993-575047599|7599,71198|broken by 7, 7
// expect: another parent 0 Derived!kind of Derived Further!kind of Further
// expect: other 5951 0 4  59532380other 595|other 595,other 1190|undefined
// expect: NaN -10 5  59632980other 596|other 596,other 1192|undefined
// expect: other 5971 1 3  59731791other 597|other 597,other 1194|undefined
// expect: other 5981 -2147483647 2147483651  59831284195223298other 598|other 598,other 1196|undefined
// expect: other 5991 -6 37  59935990other 599|other 599,other 1198|undefined
// expect: TypeError
// expect: 0 mixed 1 mixed 2
// expect: 997 mixed 998 mixed 2
// expect: 1994 mixed mixed 1995 mixed mixed 2
// expect: 2991 mixed 2992 mixed 2
// expect: literal [object Object]functionnumberundefinedundefined
