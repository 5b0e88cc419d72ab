'use strict';
// requires: spread, arguments, getters, property-attributes
// call, apply, bind and spread calls in hot loops: other counts of arguments, holes, lists of all kinds, recursion.
function show() {
    let text = this === undefined ? 'u:' : this + ':';
    for (let i = 0; i < arguments.length; i++) text += arguments[i] + ',';
    return text;
}
function three(a, b, c) { return (this === undefined ? 'u' : this) + ':' + a + ',' + b + ',' + c; }
function hot(name, f) {
    let text = '';
    for (let i = 0; i < 400; i++) {
        const next = f(i);
        if (i === 0) text = next;
        else if (next !== text) text = 'differs at ' + i + ': ' + next;
    }
    console.log(name, text);
}
for (const f of [show, three]) {
    hot('call', () => f.call() + f.call(1) + f.call(1, 2) + f.call(1, 2, 3, 4, 5));
    hot('apply', () => f.apply() + f.apply(1) + f.apply(1, null));
    hot('no list', () => f.apply(1, undefined) + f.apply(1, []));
    hot('arrays', () => f.apply(1, [2, 3]) + f.apply(1, [0.5, 'x', null, true]) + f.apply(1, [, 1, , 2, ,]));
    hot('array-like', () => f.apply(1, { length: 2, 0: 7 }) + f.apply(1, new Array(3)));
    hot('typed', () => f.apply(1, new Float64Array([1.5, 2])));
    hot('bound', () => f.bind()(1) + f.bind(9)(1) + f.bind(9, 1)(2, 3, 4) + f.bind(9, 1, 2, 3, 4, 5)());
    hot('bound twice', () => f.bind(9, 1).bind(10, 2)(3) + f.bind(9, 1).call(0, 5) + f.bind(9, 1).apply(0, [6, 7]));
    hot('call of call', () => f.call.call(f, 1, 2) + f.apply.call(f, 1, [2]) + f.call.apply(f, [1, 2, 3]));
    hot('bound call', () => Function.prototype.call.bind(f)(1, 2) + f.call.bind(f, 1)(2));
    hot('spread', () => f(...[]) + f(...[1, 2]) + f(0, ...[1, , 2], ...'ab', 3) + f.call(...[1, 2, 3]));
}
// expect: call u:1:1:2,1:2,3,4,5,
// expect: apply u:1:1:
// expect: no list 1:1:
// expect: arrays 1:2,3,1:0.5,x,null,true,1:undefined,1,undefined,2,undefined,
// expect: array-like 1:7,undefined,1:undefined,undefined,undefined,
// expect: typed 1:1.5,2,
// expect: bound u:1,9:1,9:1,2,3,4,9:1,2,3,4,5,
// expect: bound twice 9:1,2,3,9:1,5,9:1,6,7,
// expect: call of call 1:2,1:2,1:2,3,
// expect: bound call 1:2,1:2,
// expect: spread u:u:1,2,u:0,1,undefined,2,a,b,3,1:2,3,
// expect: call u:undefined,undefined,undefined1:undefined,undefined,undefined1:2,undefined,undefined1:2,3,4
// expect: apply u:undefined,undefined,undefined1:undefined,undefined,undefined1:undefined,undefined,undefined
// expect: no list 1:undefined,undefined,undefined1:undefined,undefined,undefined
// expect: arrays 1:2,3,undefined1:0.5,x,null1:undefined,1,undefined
// expect: array-like 1:7,undefined,undefined1:undefined,undefined,undefined
// expect: typed 1:1.5,2,undefined
// expect: bound u:1,undefined,undefined9:1,undefined,undefined9:1,2,39:1,2,3
// expect: bound twice 9:1,2,39:1,5,undefined9:1,6,7
// expect: call of call 1:2,undefined,undefined1:2,undefined,undefined1:2,3,undefined
// expect: bound call 1:2,undefined,undefined1:2,undefined,undefined
// expect: spread u:undefined,undefined,undefinedu:1,2,undefinedu:0,1,undefined1:2,3,undefined
function forward() { return show.apply(this, arguments); }
function changed() {
    let text = show.apply(this, arguments);
    arguments[0] = 'changed';
    text += show.apply(this, arguments);
    delete arguments[1];
    text += show.apply(this, arguments);
    arguments.length = 1;
    text += show.apply(this, arguments);
    arguments.length = 4;
    return text + show.apply(this, arguments);
}
hot('arguments', () => forward() + forward.call(1) + forward.call(1, 2, 3) + forward.apply(1, [, 2]));
// expect: arguments u:1:1:2,3,1:undefined,2,
hot('changed arguments', () => changed.call('t', 1, 2, 3));
// expect: changed arguments t:1,2,3,t:changed,2,3,t:changed,undefined,3,t:changed,t:changed,undefined,3,undefined,
const withGetter = [1, 2, 3];
Object.defineProperty(withGetter, 1, { get() { return 'got'; }, configurable: true });
class List extends Array {}
const subclassed = List.from([4, 5]);
hot('getter', () => show.apply(0, withGetter) + show(...withGetter)); // expect: getter 0:1,got,3,u:1,got,3,
hot('frozen', () => show.apply(0, Object.freeze([1, 2])) + show(...Object.freeze([1, 2])));
// expect: frozen 0:1,2,u:1,2,
hot('subclass', () => show.apply(0, subclassed) + show(...subclassed)); // expect: subclass 0:4,5,u:4,5,
const sparse = [];
sparse[5000] = 1;
sparse.length = 3;
hot('sparse', () => show.apply(0, sparse)); // expect: sparse 0:undefined,undefined,undefined,
hot('built-ins', () => Math.max.apply(null, [1, 5, 3]) + [].concat.call([1], 2) + Math.max(...[4, 9]));
// expect: built-ins 51,29
for (const [what, f] of [
    ['list', () => show.apply(1, 5)],
    ['call of 1', () => show.call.call(1)],
    ['apply of 1', () => show.apply.call(1)],
    ['bind of 1', () => show.bind.call(1)],
    ['spread of a number', () => ({})(...[1])],
    ['thrown', () => (() => { throw new TypeError('x'); }).apply(null, [1])],
]) {
    hot(what, () => {
        try {
            return f();
        } catch (e) {
            return e instanceof TypeError ? 'TypeError' : e;
        }
    });
}
// expect: list TypeError
// expect: call of 1 TypeError
// expect: apply of 1 TypeError
// expect: bind of 1 TypeError
// expect: spread of a number TypeError
// expect: thrown TypeError
function sum(n) { return n === 0 ? 0 : n + sum.apply(null, [n - 1]); }
console.log(sum(3000)); // expect: 4501500
let depth = 0;
function endless() {
    depth++;
    endless.apply(this, arguments);
}
for (const f of [endless, endless.bind(1, 2), () => endless(...[1, 2, 3])]) {
    try {
        f(1, 2);
    } catch (e) {
        console.log(e instanceof RangeError, depth > 500);
    }
}
// expect: true true
// expect: true true
// expect: true true
function count() { return arguments.length; }
const many = new Array(1000).fill(1);
hot('many', () => count.apply(null, many) + ' ' + count(...many)); // expect: many 1000 1000
try {
    count.apply(null, new Array(2000000).fill(1));
} catch (e) {
    console.log(e instanceof RangeError); // expect: true
}
const bind = show.bind(1);
hot('names', () => bind.name + bind.length + three.bind(0, 1).name + three.bind(0, 1, 2).length + bind.bind().name);
// expect: names bound show0bound three1bound bound show
const unread = three.bind(1);
Object.defineProperty(three, 'name', { value: 'other' });
Object.defineProperty(three, 'length', { value: 9 });
console.log(unread.name, unread.length, three.bind(1, 2).name, three.bind(1, 2).length);
// expect: bound three 3 bound other 8
class Point { constructor(...parts) { this.parts = parts.join('-'); this.made = new.target.name; } }
class Pixel extends Point { constructor(...parts) { super('p', ...parts); } }
const B = Point.bind(null, 1, 2);
hot('constructed', () => {
    const made = [new B(3), new B(), new Point(...[4, 5]), new Pixel(...[6]), new (Pixel.bind(0, 7))(8)];
    return made.map(p => p.parts + p.made + (p instanceof Point) + (p instanceof B)).join(' ');
});
// expect: constructed 1-2-3Pointtruetrue 1-2Pointtruetrue 4-5Pointtruetrue p-6Pixeltruetrue p-7-8Pixeltruetrue
const refused = [() => B(), () => Point.call({}), () => Point.apply({}, [1]), () => Point(...[1])];
for (const f of refused) {
    hot('not constructed', () => {
        try {
            return f();
        } catch (e) {
            return e instanceof TypeError;
        }
    });
}
// expect: not constructed true
// expect: not constructed true
// expect: not constructed true
// expect: not constructed true
const apply = Function.prototype.apply;
Function.prototype.apply = function (x, list) { return 'replaced' + list.length; };
hot('replaced', () => show.apply(1, [2, 3])); // expect: replaced replaced2
Function.prototype.apply = apply;
Array.prototype[1] = 'from the prototype';
hot('prototype', () => show.apply(1, [2, , 3]) + show(...[2, , 3]));
// expect: prototype 1:2,from the prototype,3,u:2,from the prototype,3,
