'use strict';
// new with plain functions: prototype methods, returned objects, instanceof, changed prototypes.
function Point(x, y) {
    this.x = x;
    this.y = y;
}
Point.prototype.norm = function () {
    return Math.sqrt(this.x * this.x + this.y * this.y);
};
Point.prototype.plus = function (other) {
    return new Point(this.x + other.x, this.y + other.y);
};
const p = new Point(3, 4);
console.log(p.norm(), p.plus(p).x, p.constructor === Point); // expect: 5 6 true
console.log(p instanceof Point, p instanceof Object, ({}) instanceof Point); // expect: true true false

function Point3(x, y, z) {
    Point.call(this, x, y);
    this.z = z;
}
Point3.prototype = Object.create(Point.prototype);
Point3.prototype.constructor = Point3;
Point3.prototype.norm = function () {
    return Math.sqrt(Math.pow(Point.prototype.norm.call(this), 2) + this.z * this.z);
};
const q = new Point3(2, 3, 6);
console.log(Math.round(q.norm()), q instanceof Point3, q instanceof Point, p instanceof Point3);
// expect: 7 true true false

function ReturnsObject() {
    this.lost = true;
    return { own: 'object' };
}
function ReturnsNumber() {
    this.kept = true;
    return 5;
}
console.log(new ReturnsObject().own, new ReturnsObject().lost, new ReturnsNumber().kept);
// expect: object undefined true
const before = new Point(1, 1);
Point.prototype = { norm() { return 'new prototype'; } };
const after = new Point(1, 1);
console.log(before.norm() === Math.SQRT2, after.norm(), before instanceof Point, after instanceof Point);
// expect: true new prototype false true
console.log(typeof new Point, new (class { constructor() { this.a = 1; } })().a); // expect: object 1
