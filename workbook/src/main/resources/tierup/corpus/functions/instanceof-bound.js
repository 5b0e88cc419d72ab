'use strict';
// instanceof of a bound function asks the function it is bound to, and that one's Symbol.hasInstance.
class Even {
  static [Symbol.hasInstance](n) {
    return n % 2 === 0;
  }
}
const even = Even.bind(null);
console.log(2 instanceof even, 3 instanceof even, 2 instanceof even.bind()); // expect: true false true

function F() {}
const bound = F.bind();
console.log(new F() instanceof bound, {} instanceof bound, new bound() instanceof F); // expect: true false true
Object.defineProperty(bound, Symbol.hasInstance, { value: v => v === 1 });
console.log(1 instanceof bound, new F() instanceof bound); // expect: true false
console.log(1 instanceof bound.bind(), new F() instanceof bound.bind(), 1 instanceof bound.bind().bind());
// expect: true false true

class Asked {
  static get [Symbol.hasInstance]() {
    console.log('asked');
    return undefined;
  }
}
console.log(new Asked() instanceof Asked.bind());
// expect: asked
// expect: true
class Itself {
  static [Symbol.hasInstance](v) {
    return this === Itself && v === Itself;
  }
}
console.log(Itself instanceof Itself.bind({})); // expect: true
console.log(Function.prototype[Symbol.hasInstance].call(even, 4), Function.prototype[Symbol.hasInstance].call(even, 5));
// expect: true false

let count = 0;
for (let i = 0; i < 3000; i++) if (i instanceof even) count++;
console.log(count); // expect: 1500
