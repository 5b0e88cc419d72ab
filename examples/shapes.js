'use strict';
// Sites that read the same name, and meet three shapes, or twelve: ./vm --ic-stats examples/shapes.js

class Circle {
    constructor(r) {
        this.r = r;
    }
    area() {
        return 3 * this.r * this.r;
    }
}

class Square {
    constructor(side) {
        this.side = side;
    }
    area() {
        return this.side * this.side;
    }
}

class Point {
    area() {
        return 0;
    }
}

// A shape for each label: what happens to objects that are used as dictionaries.
function labelled(label) {
    const square = new Square(2);
    square[label] = true;
    return square;
}

function total(shapes, rounds) {
    let sum = 0;
    for (let i = 0; i < rounds; i++) {
        sum += shapes[i % shapes.length].area();
    }
    return sum;
}

function totalOfAFew(shapes, rounds) {
    let sum = 0;
    for (let i = 0; i < rounds; i++) {
        sum += shapes[i % shapes.length].area();
    }
    return sum;
}

const labels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
console.log(totalOfAFew([new Circle(1), new Square(2), new Point(), new Square(3)], 400000));
console.log(total(labels.map(labelled), 400000));
