'use strict';
// Functions take their name from the declaration, the variable or the property.
function declared() {}
const expression = function () {};
const arrow = () => 1;
const named = function inner() {};
console.log(declared.name, expression.name, arrow.name, named.name); // expect: declared expression arrow inner
const object = {
    method() {},
    property: function () {},
    arrow: () => 1,
    ['comp' + 'uted']: () => 1,
};
console.log(object.method.name, object.property.name, object.arrow.name, object.computed.name);
// expect: method property arrow computed
class Shape {
    area() {}
    static create() {}
}
const Anonymous = class {};
console.log(Shape.name, Shape.prototype.area.name, Shape.create.name, Anonymous.name);
// expect: Shape area create Anonymous
console.log((function () {}).name === '', (() => 1).name === ''); // expect: true true
let assigned;
assigned = () => 1;
console.log(assigned.name); // expect: assigned
const alias = declared;
console.log(alias.name); // expect: declared
function defaults(f = () => 1) {
    return f.name;
}
console.log(defaults()); // expect: f
console.log(typeof inner); // expect: undefined
console.log(Math.max.name, 'x'.charAt.name, [].push.name); // expect: max charAt push
