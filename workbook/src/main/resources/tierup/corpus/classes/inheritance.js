'use strict';
// extends links prototypes and constructors; overriding methods are found first.
class Shape {
    constructor(name) {
        this.name = name;
    }
    area() { return 0; }
    describe() { return `${this.name} of area ${this.area()}`; }
    static unit() { return new this(1, 1); }
}
class Rectangle extends Shape {
    constructor(width, height) {
        super('rectangle');
        this.width = width;
        this.height = height;
    }
    area() { return this.width * this.height; }
}
class Square extends Rectangle {
    constructor(side) {
        super(side, side);
        this.name = 'square';
    }
    describe() { return super.describe() + '!'; }
}
class Default extends Square {}
const shapes = [new Shape('shape'), new Rectangle(2, 3), new Square(4), new Default(5)];
for (const shape of shapes) console.log(shape.describe());
// expect: shape of area 0
// expect: rectangle of area 6
// expect: square of area 16!
// expect: square of area 25!
console.log(shapes[3] instanceof Square, shapes[3] instanceof Shape, shapes[1] instanceof Square);
// expect: true true false
console.log(Object.getPrototypeOf(Square) === Rectangle); // expect: true
console.log(Object.getPrototypeOf(Square.prototype) === Rectangle.prototype); // expect: true
console.log(Rectangle.unit().area(), Square.unit().describe(), Default.name); // expect: 1 square of area 1! Default
let total = 0;
for (let i = 0; i < 4000; i++) total += shapes[i & 3].area();
console.log(total); // expect: 47000
class FromNull extends null {
    static hello() { return 'static only'; }
}
console.log(FromNull.hello()); // expect: static only
function Old(x) {
    this.x = x;
}
Old.prototype.twice = function () { return this.x * 2; };
class New extends Old {
    twice() { return super.twice() + 1; }
}
console.log(new New(5).twice()); // expect: 11
