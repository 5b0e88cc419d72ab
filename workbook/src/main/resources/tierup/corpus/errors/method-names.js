'use strict';
// How a stack trace names a method: its class, its own name, and in brackets the property that it was found under.
const top = () => {
    const line = new Error('here').stack.split('\n')[2].trim();
    return line.indexOf(' (') < 0 ? 'at a place' : line.slice(0, line.indexOf(' ('));
};
function named() {
    return top();
}
const own = {
    named,
    get read() {
        return top();
    },
    set written(value) {
        this.seen = top() + ' ' + value;
    },
    arrow: () => top(),
    ['computed' + 1]: function () {
        return top();
    },
};
console.log(own.named(), '|', own.read, '|', own.arrow(), '|', own.computed1());
// expect: at Object.named | at get read [as read] | at Object.arrow | at Object.computed1
own.written = 1;
console.log(own.seen); // expect: at set written [as written] 1

const other = { alias: named };
console.log(other.alias(), '|', Object.create(other).alias(), '|', named.call(other), '|', named.call({}));
// expect: at Object.named [as alias] | at Object.named [as alias] | at Object.named [as alias] | at Object.named
const twice = { one: named, two: named };
console.log('under two names:', twice.one()); // expect: under two names: at Object.named
const shadowing = Object.create({ inherited: named });
console.log('inherited:', shadowing.inherited()); // expect: inherited: at Object.named [as inherited]
shadowing.direct = named;
console.log('on two objects of the chain:', shadowing.inherited());
// expect: on two objects of the chain: at Object.named
const hidden = Object.defineProperty({}, 'alias', { value: named });
console.log('not enumerable:', hidden.alias()); // expect: not enumerable: at Object.named
console.log('dotted:', { 'a.named': named }['a.named']()); // expect: dotted: at Object.named [as a.named]
console.log('element:', [named][0](), '| symbol:', { [Symbol.iterator]: named }[Symbol.iterator]());
// expect: element: at Array.named | symbol: at Object.named

class Point {
    scale() {
        return top();
    }
    get size() {
        return top();
    }
    static origin() {
        return top();
    }
}
class Pixel extends Point {
    scale() {
        return super.scale();
    }
}
console.log(new Point().scale(), '|', new Point().size, '|', Point.origin(), '|', new Pixel().scale());
// expect: at Point.scale | at get size [as size] | at Point.origin | at Pixel.scale
Point.prototype.grow = Point.prototype.scale;
console.log(new Point().grow(), '|', new Pixel().grow(), '|', new Pixel().scale());
// expect: at Point.scale | at Pixel.scale [as grow] | at Pixel.scale [as grow]
console.log({ grow: Point.prototype.scale }.grow()); // expect: at Object.scale [as grow]
const getter = Object.getOwnPropertyDescriptor(own, 'read').get;
console.log(Object.defineProperty({}, 'else', { get: getter }).else); // expect: at get read

console.log(named.call([]), '|', named.call(1), '|', named.call('s'), '|', named.call(true), '|', named());
// expect: at Array.named | at Number.named | at String.named | at Boolean.named | at named
String.prototype.each = named;
console.log('s'.each()); // expect: at String.named [as each]
delete String.prototype.each;
globalThis.everywhere = named;
console.log(globalThis.everywhere(), '|', named.bind(other)()); // expect: at named | at Object.named [as alias]
delete globalThis.everywhere;

for (let i = 0, seen = ''; i < 1000; i++) {
    const now = other.alias();
    if (now !== seen) console.log('hot:', (seen = now)); // expect: hot: at Object.named [as alias]
}
