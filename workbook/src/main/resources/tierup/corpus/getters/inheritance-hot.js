'use strict';
// requires: getters, property-attributes
// Accessors that are inherited, overridden, replaced by data and defined on prototypes while hot code reads them.
class Shape {
    constructor(size) {
        this.size = size;
    }
    get area() {
        return this.size * this.size;
    }
    set area(v) {
        this.size = Math.sqrt(v);
    }
}
class Circle extends Shape {
    get area() {
        return super.area * 3;
    }
}
const circle = new Circle(2);
try {
    circle.area = 9;
} catch (error) {
    console.log(error.message); // expect: Cannot set property area of #<Circle> which has only a getter
}
class Open extends Circle {
    set area(v) {
        super.area = v;
    }
}
const open = new Open(5);
console.log(open.area, circle.area, Object.keys(open).join(), 'area' in open); // expect: undefined 12 size true
const read = (shape) => shape.area;
const shapes = [new Shape(1), circle, open, { area: 100 }, Object.create(new Shape(3)), {}];
const sums = [];
let sum = 0;
for (let i = 0; i < 6000; i++) {
    if (i === 1000) Object.defineProperty(shapes[0], 'area', { value: 7, configurable: true });
    if (i === 2000) delete shapes[0].area;
    if (i === 3000) Object.defineProperty(Shape.prototype, 'area', { get: () => 1, configurable: true });
    if (i === 4000) Object.defineProperty(Object.prototype, 'area', { get: () => 1000, configurable: true });
    if (i === 4500) delete Object.prototype.area;
    if (i === 5000) shapes[3] = new Circle(1);
    sum += read(shapes[i % 6]) ?? 0;
    if (i % 500 === 499) sums.push(sum);
}
console.log(sums.join(' ')); // expect: 10139 20365 30998 41641 51867 62002 70721 79536 172252 180971 181638 182303
let sets = 0;
const guarded = {
    get value() {
        return this._value;
    },
    set value(v) {
        sets++;
        this._value = v & 255;
    },
};
for (let i = 0; i < 3000; i++) guarded.value += i;
console.log(sets, guarded.value, guarded._value); // expect: 3000 68 68
