'use strict';
// requires: spread, class-fields
// Hot constructors of derived classes: several subclasses through one super call, constructors that nobody has written,
// parents that change, this before super.

class Shape {
    constructor(name) { this.name = name; }
    area() { return 0; }
}
class Polygon extends Shape {
    constructor(name, ...sides) {
        super(name);
        this.sides = sides;
    }
}
class Square extends Polygon {
    constructor(side) {
        super('square', side, side, side, side);
        this.side = side;
    }
    area() { return this.side * this.side; }
}
class Unwritten extends Polygon {}
class Twice extends Unwritten {
    field = this.name + '!';
}
class Circle extends Shape {
    constructor(radius) {
        super('circle');
        this.radius = radius;
    }
    area() { return 3 * this.radius * this.radius; }
}

const makers = [
    (i) => new Square(i), (i) => new Unwritten('u', i), (i) => new Twice('t', i, i + 1), (i) => new Circle(i),
    () => new Shape('s'), () => new Polygon(), (i) => new Twice(...[i]),
];
let sum = 0;
let text = '';
for (let i = 0; i < 7000; i++) {
    const shape = makers[i % makers.length](i % 10);
    sum += shape.area() + (shape.sides === undefined ? 0 : shape.sides.length);
    if (i >= 6993) text += shape.constructor.name + JSON.stringify(shape) + (shape instanceof Polygon) + '\n';
}
console.log(sum); // expect: 121000
console.log(text);
// expect: Square{"name":"square","sides":[3,3,3,3],"side":3}true
// expect: Unwritten{"name":"u","sides":[4]}true
// expect: Twice{"name":"t","sides":[5,6],"field":"t!"}true
// expect: Circle{"name":"circle","radius":6}false
// expect: Shape{"name":"s"}false
// expect: Polygon{"sides":[]}true
// expect: Twice{"name":9,"sides":[],"field":"9!"}true
// expect:

// One super call, many classes; the site cannot know them all.
const classes = [];
for (let i = 0; i < 12; i++) classes.push(class extends Polygon { get tag() { return i; } });
let tags = 0;
for (let i = 0; i < 6000; i++) {
    const shape = new classes[i % 12]('c', i);
    tags += shape.tag + shape.sides[0] + shape.name.length;
}
console.log(tags); // expect: 18036000

// What a constructor returns.
class Returns extends Shape {
    constructor(what) {
        super('returns');
        if (what !== 0) return what;
    }
}
const other = { name: 'other' };
let others = 0;
for (let i = 0; i < 3000; i++) {
    if (new Returns(i % 2 === 0 ? other : undefined).name === 'other') others++;
    try {
        new Returns(i % 3);
    } catch (e) {
        others += e.message.length;
    }
}
console.log(others); // expect: 113500

class Late extends Shape {
    constructor(early) {
        if (early) this.name;
        if (early !== null) super('late');
    }
}
let messages = '';
for (let i = 0; i < 3000; i++) {
    try {
        new Late(i % 100 === 99 ? i % 200 === 99 ? true : null : false);
    } catch (e) {
        messages = e.message;
    }
}
console.log(messages);
// expect: Must call super constructor in derived class before accessing 'this' or returning from derived constructor

// Another parent, under a hot constructor; and another prototype object for the same function.
class Other {
    constructor(name) { this.other = name; }
}
function construct(i) { return new Square(i); }
function describe(o) { return Object.keys(o).join() + (o instanceof Shape) + (o instanceof Square); }
for (let i = 0; i < 2000; i++) construct(i);
console.log(describe(construct(3))); // expect: name,sides,sidetruetrue
Object.setPrototypeOf(Polygon, Other);
console.log(describe(construct(3))); // expect: other,sides,sidetruetrue
Object.setPrototypeOf(Polygon, Shape);
for (let i = 0; i < 2000; i++) construct(i);
console.log(describe(construct(3))); // expect: name,sides,sidetruetrue
Object.setPrototypeOf(Square, class extends Shape { constructor(a, b) { super(a + b); } });
for (let i = 0; i < 2000; i++) construct(i);
console.log(describe(construct(3)), construct(3).name); // expect: name,sidetruetrue square3
try {
    Object.setPrototypeOf(Square, Math.max);
    construct(1);
} catch (e) {
    console.log(e.constructor.name, e.message);
}
// expect: TypeError Super constructor max of Square is not a constructor

function Old(x) { this.x = x; }
Old.prototype = { kind: 'first' };
class New extends Old {}
let kinds = '';
for (let i = 0; i < 4000; i++) {
    if (i === 2000) Old.prototype = { kind: 'second' };
    if (i === 3000) Object.setPrototypeOf(New.prototype, Old.prototype);
    kinds = new Old(i).kind + new New(i).kind + new New(i).x;
    if (i % 1000 === 999) console.log(kinds);
}
// expect: firstfirst999
// expect: firstfirst1999
// expect: secondfirst2999
// expect: secondsecond3999

// Too deep a chain of constructors is a RangeError, at whatever depth, and everything goes on.
class Endless extends Shape {
    constructor(n) {
        super(n);
        this.next = new Endless(n + 1);
    }
}
class Spread extends Endless {}
for (const C of [Endless, Spread]) {
    try {
        new C(0);
    } catch (e) {
        console.log(e instanceof RangeError, construct.name);
    }
}
// expect: true construct
// expect: true construct
