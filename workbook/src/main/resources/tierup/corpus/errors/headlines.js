'use strict';
// The first line of an error's stack is its name and message when the stack is first read, wherever they come from.
function headline(error) {
  try {
    const stack = error.stack;
    const frames = stack.indexOf('\n    at ');
    return frames < 0 ? stack : stack.slice(0, frames);
  } catch (thrown) {
    return 'throws ' + thrown.message;
  }
}
class Inherits extends Error {}
Inherits.prototype.name = 'FromPrototype';
console.log(headline(new Inherits('m'))); // expect: FromPrototype: m
class Computes extends Error {
  get name() {
    return this.constructor.name + '!';
  }
}
class Further extends Computes {}
console.log(headline(new Computes('m')), headline(new Further('m'))); // expect: Computes!: m Further!: m
class Texts extends Error {
  get name() {
    return 7;
  }
  get message() {
    return { toString: () => 'text' };
  }
}
console.log(headline(new Texts())); // expect: 7: text
for (const name of [undefined, null, '', { toString: () => 'object' }, Symbol('s')]) {
  class Named extends Error {
    get name() {
      return name;
    }
  }
  console.log(headline(new Named('m')));
}
// expect: Error: m
// expect: null: m
// expect: m
// expect: object: m
// expect: throws Cannot convert a Symbol value to a string
class Throws extends Error {
  get name() {
    throw new Error('name');
  }
}
console.log(headline(new Throws('m'))); // expect: throws name
class Late extends Error {
  constructor(message) {
    super(message);
    Error.captureStackTrace(this, Late);
    this.name = 'Late';
  }
}
console.log(headline(new Late('m'))); // expect: Late: m
let reads = 0;
class Counts extends Error {
  get name() {
    return 'Counts' + ++reads;
  }
}
const counts = new Counts('m');
console.log(reads, headline(counts), headline(counts), reads); // expect: 0 Counts1: m Counts1: m 1
const moved = new Error('m');
Object.setPrototypeOf(moved, { name: 'Other', message: 'unused' });
console.log(headline(moved)); // expect: Other: m
class Deletes extends Error {
  get name() {
    delete this.stack;
    this.added = 1;
    return 'Deletes';
  }
}
const deletes = new Deletes('m');
console.log(headline(deletes), deletes.added); // expect: Deletes: m 1
const frozen = Object.freeze(new Computes('frozen'));
console.log(headline(frozen), Object.getOwnPropertyDescriptor(frozen, 'stack').writable);
// expect: Computes!: frozen false
const plain = Object.create({ name: 'Plain', message: 'inherited' });
Error.captureStackTrace(plain);
console.log(headline(plain)); // expect: Plain: inherited
