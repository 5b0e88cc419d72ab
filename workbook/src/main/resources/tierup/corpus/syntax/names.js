'use strict';
// Names with $, _, digits, non-ASCII letters and escapes; contextual keywords as names; reserved words as properties.
const $ = 1;
const _ = 2;
const $_1a = 3;
const größe = 4;
const имя = 5;
const \u0061bc = 6;
console.log($ + _ + $_1a + größe + имя, abc); // expect: 15 6
const of = 'of';
const get = 'get';
const set = 'set';
const async = 'async';
const from = 'from';
const as = 'as';
console.log(of, get, set, async, from, as); // expect: of get set async from as
const object = { if: 1, for: 2, class: 3, new: 4, typeof: 5, null: 6, true: 7, get: 8, set: 9, static: 10, of: 11 };
console.log(object.if + object.for + object.class + object.new + object.typeof, object.null, object.true);
// expect: 15 6 7
console.log(object.get, object.set, object.static, object.of); // expect: 8 9 10 11
class Names {
    get() { return 'get method'; }
    set(v) { return 'set ' + v; }
    static() { return 'static method'; }
    of() { return 'of method'; }
    static static() { return 'static static'; }
    delete() { return 'delete method'; }
}
const names = new Names();
console.log(names.get(), names.set(1), names.static(), names.of(), Names.static(), names.delete());
// expect: get method set 1 static method of method static static delete method
for (const of of ['x', 'y']) console.log(of);
// expect: x
// expect: y
const undefinedLike = undefined;
console.log(undefinedLike === void 0); // expect: true
