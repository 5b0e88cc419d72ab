'use strict';
// requires: spread
// Everything that allocates, hot: contexts of iterations, closures, arrows that use super, literals, rest parameters.

// Each iteration has bindings of its own, and each closure its own iteration.
function countersOf(rounds) {
    const all = [];
    for (let i = 0, step = 1; i < rounds; i += step) {
        let own = i * 10;
        all.push(() => { own++; i++; return own + i; });
        i--;
    }
    return all;
}
let sum = 0;
for (let round = 0; round < 300; round++) {
    for (const counter of countersOf(0)) sum += counter();
    const made = [];
    for (let i = 0; i < 20; i++) {
        const own = { i };
        made.push(() => own.i + i);
    }
    for (let i = 0; i < 20; i++) sum += made[i]();
}
console.log(sum); // expect: 114000

// A copy of the bindings for the next iteration is made before the update, so closures keep the value they saw.
function keeps(rounds) {
    const seen = [];
    for (let i = 0, j = rounds, k = 'k'; i < j; i++, j--) seen.push(() => i + ':' + j + k);
    return seen.map((f) => f()).join(' ');
}
let kept = '';
for (let i = 0; i < 400; i++) kept = keeps(i % 9);
console.log(kept); // expect: 0:3k 1:2k

class Base {
    name() { return 'base'; }
    get size() { return 7; }
}
class Derived extends Base {
    name() {
        const nested = () => () => super.name() + super.size;
        return nested()();
    }
    static make(n) { return () => () => [n, new this().name()].join(); }
}
let names = '';
for (let i = 0; i < 2000; i++) names = Derived.make(i)()() + new Derived().name().length;
console.log(names); // expect: 1999,base75

// Functions made here have all that functions have, made when somebody asks.
function fresh(i) {
    function plain(a, b) { return a + b + i; }
    const arrow = (a) => a;
    return i % 3 === 0 ? plain : i % 3 === 1 ? arrow : class Local { constructor(x) { this.x = x; } };
}
let shape = '';
for (let i = 0; i < 3000; i++) {
    const f = fresh(i);
    if (i >= 2997) shape += f.name + f.length + (f.prototype === undefined ? '-' : f.prototype.constructor === f) + ' ';
}
console.log(shape.trim()); // expect: plain2true arrow1- Local1true

// Literals: what has been evaluated before an initializer throws is gone, what comes after has not happened.
let order = '';
function note(x) { order += x; if (x === 'c') throw new TypeError('at ' + x); return x; }
function literal(last) { return { a: note('a'), b: [note('b'), [note(last), note('d')]], e: note('e') }; }
let made = 0;
for (let i = 0; i < 1500; i++) {
    order = '';
    try {
        const o = literal(i % 2 === 0 ? 'x' : 'c');
        made += o.b[1].length + o.b.length;
    } catch (e) {
        made += e.message.length;
    }
}
console.log(made, order); // expect: 6000 abc

// Array literals of every kind, with holes, doubles and other literals in them; each is a new one.
function arrays(i) { return [i, i + 0.5, , 'text', [], [[i]], { i }, undefined, -0, null]; }
let different = 0;
let before = arrays(0);
for (let i = 0; i < 3000; i++) {
    const a = arrays(i);
    if (a !== before && a[4] !== before[4] && a[0] === i && !(2 in a) && a.length === 10 && 1 / a[8] < 0) different++;
    a.push(i);
    a[4].push(a);
    before = a;
}
console.log(different, before.length, before[4].length, before[5][0][0], before[6].i); // expect: 3000 11 1 2999 2999

function rest(a, ...others) { others.push(a); return others; }
function none(...all) { return all.length; }
let total = 0;
for (let i = 0; i < 2000; i++) {
    total += rest(i).length + rest(i, 1).length + rest(i, 1.5, 'x', null, undefined).length + none() + none(1, 2);
}
console.log(total, rest(1, 2.5, 'x').join(), rest(...new Array(30).fill(4)).length); // expect: 20000 2.5,x,1 30
