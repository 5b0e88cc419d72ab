'use strict';
// What a stack trace calls functions without a name of their own: V8 infers one from what they are stored in.
const at = () => {
    const line = new Error('here').stack.split('\n')[2].trim();
    return line.indexOf(' (') < 0 ? 'at a place' : line.slice(0, line.indexOf(' ('));
};

const Os = {};
Os.Task = function (make) {
    if (make) this.made = at();
    this.field = function () { return at(); };
    this.arrow = () => at();
};
Os.Task.prototype.run = function () { return at(); };
Os.Task.prototype.alias = Os.Task.prototype.run;
Os.Task.create = function () { return at(); };
const task = new Os.Task(true);
console.log(task.made, '|', task.run(), '|', task.alias(), '|', Os.Task.create());
// expect: at new Os.Task | at Os.Task.run | at Os.Task.run | at Os.Task.create
console.log(task.field(), '|', task.arrow()); // expect: at Os.Task.field | at Os.Task.arrow
const { run } = task;
console.log(run(), '|', run.call([]), '|', run.call('text'), '|', Object.create(task).run());
// expect: at Os.Task.run | at Os.Task.run | at Os.Task.run | at Os.Task.run

function Sub() {}
Sub.prototype = Object.create(Os.Task.prototype);
Sub.prototype.constructor = Sub;
console.log(new Sub().run()); // expect: at Os.Task.run
Sub.prototype.run = function () { return Os.Task.prototype.run.call(this) + ', ' + at(); };
console.log(new Sub().run()); // expect: at Os.Task.run, at Sub.run
Os.Task.prototype.named = function named() { return at(); };
console.log(new Os.Task().named()); // expect: at Os.Task.named

const nested = { a: { b: function () { return at(); }, 'c-d': () => at(), ['e' + 1]: function () { return at(); } } };
console.log(nested.a.b(), '|', nested.a['c-d'](), '|', nested.a.e1()); // expect: at Object.b | at c-d | at Object.e1

class Shape {
    field = () => at();
    static made = function () { return at(); };
    ['area' + 1]() { return at(); }
    static { this.late = function () { return at(); }; }
    constructor() { this.own = function () { return at(); }; }
    set(f) { this.f = () => at(); return this; }
}
const shape = new Shape();
console.log(shape.field(), '|', Shape.made(), '|', shape.area1(), '|', Shape.late(), '|', shape.own(), '|',
    shape.set().f());
// expect: at Shape.field | at Shape.made | at Shape.area1 | at Shape.late | at Shape.own | at Shape.f
Os.Window = class { draw() { return at(); } static open() { return at(); } constructor() { this.made = at(); } };
console.log(new Os.Window().draw(), '|', Os.Window.open(), '|', new Os.Window().made);
// expect: at Os.Window.draw | at Os.Window.open | at new Os.Window
console.log(new (class { constructor() { this.made = at(); } })().made); // expect: at new <anonymous>

const table = {};
const key = 'k';
table[key] = function () { return at(); };
table[1] = () => at();
table['s'] = function () { return at(); };
const one = table[1];
console.log(table.k(), '|', table[1](), '|', one(), '|', table.s());
// expect: at table.<computed> [as k] | at table.<computed> | at table.<computed> | at table.s

exports.q = function () { return at(); };
exports.r = () => at();
console.log(exports.q(), '|', exports.r()); // expect: at exports.q | at exports.r

const list = [];
const make = () => function () { return at(); };
const makeObject = () => ({ next() { return at(); }, last: function () { return at(); } });
console.log(make()(), '|', makeObject().next(), '|', makeObject().last());
// expect: at a place | at Object.next | at Object.last
console.log((function () { return at(); })(), '|', (() => at())(), '|', [1].map(function () { return at(); })[0]);
// expect: at a place | at a place | at a place
const either = list.length ? null : function () { return at(); };
const both = list && (() => at());
const assigned = (list.x = list.y = function () { return at(); });
console.log(either(), '|', both(), '|', assigned(), '|', list.x());
// expect: at either | at both | at list.x.list.y | at list.x.list.y
const wrapped = (f => f)(function () { return at(); });
console.log(wrapped()); // expect: at a place
const withDefault = (f = function () { return at(); }) => f();
const { pattern = () => at() } = {};
console.log(withDefault(), '|', pattern()); // expect: at f | at pattern

const renamed = function () { return at(); };
Object.defineProperty(renamed, 'name', { value: 'another' });
console.log(renamed()); // expect: at another
Object.defineProperty(renamed, 'name', { value: '' });
console.log(renamed()); // expect: at a place
const bare = Object.create(null);
bare.f = function () { return at(); };
const defined = Object.defineProperty({}, 'd', { value: function () { return at(); } });
console.log(bare.f(), '|', defined.d(), '|', { [Symbol.iterator]: () => at() }[Symbol.iterator]());
// expect: at bare.f | at Object.value | at [Symbol.iterator]

const frames = f => {
    try {
        f();
    } catch (e) {
        return e.stack.split('\n').slice(1, 4).map(line => line.trim().slice(0, line.trim().indexOf(' ('))).join(', ');
    }
};
const fail = () => { throw new Error('failed'); };
console.log(frames(() => { class A { f = fail(); } new A(); }));
// expect: at fail, at <instance_members_initializer>, at new A
console.log(frames(() => { class A { f = fail(); constructor() {} } new A(); }));
// expect: at fail, at <instance_members_initializer>, at new A
console.log(frames(() => { class A extends Shape { f = fail(); } new A(); }));
// expect: at fail, at <instance_members_initializer>, at new A
console.log(frames(function block() { class A { static { fail(); } } }));
// expect: at fail, at <static_initializer>, at block
console.log(frames(function field() { class A { static f = fail(); } }));
// expect: at fail, at <static_initializer>, at field
