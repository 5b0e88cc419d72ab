'use strict';
// Dispatch through tables, static registries, mixins and methods borrowed between classes.
class Handler {
    static register(name, Class) {
        Handler.table[name] = Class;
        return Class;
    }
    static create(name, argument) {
        const Class = Handler.table[name];
        if (Class === undefined) throw new RangeError('no handler ' + name);
        return new Class(argument);
    }
    constructor(x) { this.x = x; }
}
Handler.table = {};
Handler.register('double', class extends Handler { run() { return this.x * 2; } });
Handler.register('text', class extends Handler { run() { return '<' + this.x + '>'; } });
Handler.register('sum', class extends Handler { run() { return this.x.reduce((a, b) => a + b, 0); } });
console.log(Handler.create('double', 21).run()); // expect: 42
console.log(Handler.create('text', 'x').run(), Handler.create('sum', [1, 2, 3]).run()); // expect: <x> 6
try {
    Handler.create('none');
} catch (error) {
    console.log(error.message); // expect: no handler none
}
const Serializable = (Base) => class extends Base {
    serialize() { return this.constructor.name + Object.keys(this).map((k) => `${k}=${this[k]}`).join(); }
};
const Comparable = (Base) => class extends Base {
    isLess(other) { return this.x < other.x; }
};
class Point extends Serializable(Comparable(Handler)) {}
const p = new Point(3);
console.log(p.serialize(), p.isLess(new Point(4)), p instanceof Handler); // expect: Pointx=3 true true
Handler.prototype.describe = function () { return 'handler of ' + this.x; };
console.log(p.describe(), Handler.create('double', 1).describe()); // expect: handler of 3 handler of 1
const borrowed = { x: 10, describe: Handler.prototype.describe, isLess: Point.prototype.isLess };
console.log(borrowed.describe(), borrowed.isLess(p)); // expect: handler of 10 false
const names = ['double', 'text', 'sum'];
const inputs = [4, 'y', [1, 1]];
let total = 0;
for (let i = 0; i < 6000; i++) total += String(Handler.create(names[i % 3], inputs[i % 3]).run()).length;
console.log(total); // expect: 10000
class Singleton {
    static instance() {
        if (!Singleton.only) Singleton.only = new Singleton();
        return Singleton.only;
    }
}
console.log(Singleton.instance() === Singleton.instance(), Object.keys(Singleton).join()); // expect: true only
