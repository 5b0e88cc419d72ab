'use strict';
// requires: getters, class-fields, property-attributes
// length, name and prototype of functions, which are made when somebody first asks, in hot code.
function read(f) {
    return [f.length, f.name, typeof f.prototype, Object(f.prototype).constructor === f].join(' ');
}
class A { static s() {} }
class B extends A { static s() {} }
function F(a, b) {}
function G(a) {}
const arrow = (x, y) => 1;
const object = { m(a) {}, get g() { return 1; } };
function all() {
    const made = [F.bind(1, 2), class { static a = 1; }, class { static a = 1; }, function () {}, class {}];
    const odd = [class { static name = 'x'; }, class { static length = 9; }];
    return [A, B, F, G, arrow, object.m, Array, Object, Math.max, Map, ...made, ...odd].map(read).join('\n');
}
let text = '';
for (let i = 0; i < 300; i++) text = all();
console.log(text);
// expect: 0 A object true
// expect: 0 B object true
// expect: 2 F object true
// expect: 1 G object true
// expect: 2 arrow undefined false
// expect: 1 m undefined false
// expect: 1 Array object true
// expect: 1 Object object true
// expect: 2 max undefined false
// expect: 0 Map object true
// expect: 1 bound F undefined false
// expect: 0  object true
// expect: 0  object true
// expect: 0  object true
// expect: 0  object true
// expect: 0 x object true
// expect: 9  object true
for (let i = 0; i < 400; i++) {
    const H = function (a, b, c) {};
    text = [H.length, H.name, H.prototype.constructor === H, new H() instanceof H].join();
    if (i === 200) F.prototype = { x: 1 };
    if (i === 300) Object.defineProperty(G, 'name', { value: 'other' });
    text += [F.prototype.x, G.name, Array.prototype.slice.call([1, 2], 1)].join();
    if (i % 100 === 99) console.log(text);
}
// expect: 3,H,true,true,G,2
// expect: 3,H,true,true,G,2
// expect: 3,H,true,true1,G,2
// expect: 3,H,true,true1,other,2
for (let i = 0; i < 300; i++) {
    const K = function () {};
    delete K.name;
    delete K.length;
    text = [K.name, K.length, typeof K.prototype, arrow.prototype, object.m.prototype].join();
}
console.log(text); // expect: ,0,object,,
