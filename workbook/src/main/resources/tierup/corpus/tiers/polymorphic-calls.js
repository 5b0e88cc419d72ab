'use strict';
// One method call on receivers of one, two, five and many classes, and a method replaced while hot.
class Shape {
    area() { return 0; }
}
class Square extends Shape {
    constructor(s) {
        super();
        this.s = s;
    }
    area() { return this.s * this.s; }
}
class Circle extends Shape {
    constructor(r) {
        super();
        this.r = r;
    }
    area() { return 3 * this.r * this.r; }
}
class Point extends Shape {}
class Box extends Square {
    constructor(s, h) {
        super(s);
        this.h = h;
    }
    area() { return super.area() * 2 + 4 * this.s * this.h; }
}
const literal = { area: () => 7 };
function sum(shapes, rounds) {
    let total = 0;
    for (let i = 0; i < rounds; i++) total += shapes[i % shapes.length].area();
    return total;
}
console.log(sum([new Square(2)], 12000)); // expect: 48000
console.log(sum([new Square(2), new Circle(1)], 12000)); // expect: 42000
console.log(sum([new Square(2), new Circle(1), new Point(), new Box(1, 2), literal], 12000)); // expect: 57600
const many = [];
for (let i = 0; i < 30; i++) {
    const shape = {};
    for (let j = 0; j < i; j++) shape['p' + j] = j;
    shape.area = () => i;
    many.push(shape);
}
console.log(sum(many, 12000)); // expect: 174000
const squares = [new Square(3)];
console.log(sum(squares, 100)); // expect: 900
Square.prototype.area = function () { return -this.s; };
console.log(sum(squares, 100), sum([new Box(1, 2)], 10)); // expect: -300 60
squares[0].area = () => ' own';
console.log(sum(squares, 3)); // expect: 0 own own own
delete squares[0].area;
delete Square.prototype.area;
console.log(sum(squares, 100)); // expect: 0
