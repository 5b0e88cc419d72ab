'use strict';
// Reads climb the chain, writes stay on the receiver.
const animal = {
    legs: 4,
    describe() { return this.name + ' has ' + this.legs + ' legs'; },
};
const bird = Object.create(animal);
bird.legs = 2;
const tweety = Object.create(bird);
tweety.name = 'Tweety';
const rex = Object.create(animal);
rex.name = 'Rex';
console.log(tweety.describe()); // expect: Tweety has 2 legs
console.log(rex.describe()); // expect: Rex has 4 legs
animal.legs = 3;
console.log(rex.legs, tweety.legs); // expect: 3 2
rex.legs = 5;
console.log(animal.legs, rex.legs); // expect: 3 5
delete rex.legs;
console.log(rex.legs); // expect: 3
delete bird.legs;
console.log(tweety.legs); // expect: 3
animal.describe = function () { return 'replaced for ' + this.name; };
console.log(tweety.describe()); // expect: replaced for Tweety
bird.describe = () => 'nearer';
console.log(tweety.describe(), rex.describe()); // expect: nearer replaced for Rex
let current = { depth: 0, bottom: 'found' };
for (let i = 1; i <= 20; i++) {
    current = Object.create(current);
    current.depth = i;
}
console.log(current.bottom, current.depth); // expect: found 20
let sum = 0;
for (let i = 0; i < 3000; i++) sum += current.bottom.length;
console.log(sum); // expect: 15000
const a = {};
const b = Object.create(a);
try {
    Object.setPrototypeOf(a, b);
} catch (error) {
    console.log(error.name, error.message); // expect: TypeError Cyclic __proto__ value
}
