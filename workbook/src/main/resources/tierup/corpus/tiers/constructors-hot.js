'use strict';
// Hot construction: classes, derived classes, constructors that return objects, changing shapes.
class Vector {
    constructor(x, y) {
        this.x = x;
        this.y = y;
    }
    plus(other) { return new Vector(this.x + other.x, this.y + other.y); }
    dot(other) { return this.x * other.x + this.y * other.y; }
}
class Vector3 extends Vector {
    constructor(x, y, z) {
        super(x, y);
        this.z = z;
    }
    dot(other) { return super.dot(other) + this.z * other.z; }
}
let v = new Vector(0, 0);
for (let i = 0; i < 15000; i++) v = v.plus(new Vector(1, i));
console.log(v.x, v.y); // expect: 15000 112492500
let sum = 0;
for (let i = 0; i < 8000; i++) sum += new Vector3(i, 1, 0.5).dot(new Vector3(1, i, 2));
console.log(sum); // expect: 64000000
function Maybe(n) {
    this.n = n;
    if (n % 3 === 0) return { n: -n };
    if (n % 3 === 1) return n;
}
let maybe = 0;
for (let i = 0; i < 9000; i++) maybe += new Maybe(i).n;
console.log(maybe); // expect: 13504500
function Grows(n) {
    for (let i = 0; i < n; i++) this['p' + i] = i;
}
let properties = 0;
for (let i = 0; i < 3000; i++) {
    const o = new Grows(i % 12);
    properties += Object.keys(o).length;
    if (o instanceof Grows) properties++;
}
console.log(properties); // expect: 19500
const classes = [Vector, Vector3, class extends Vector3 {}, class { constructor() { this.x = 100; } }];
let xs = 0;
for (let i = 0; i < 8000; i++) xs += new classes[i & 3](1, 2, 3).x;
console.log(xs); // expect: 206000
let failures = 0;
for (let i = 0; i < 2000; i++) {
    try {
        new (i % 100 === 0 ? () => 1 : Vector)(1, 2);
    } catch (error) {
        failures++;
    }
}
console.log(failures); // expect: 20
