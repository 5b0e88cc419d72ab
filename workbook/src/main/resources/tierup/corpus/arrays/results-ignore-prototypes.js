'use strict';
// New arrays define their elements: setters and read-only elements of Array.prototype have no say in what map, filter,
// flatMap, sort, Object.keys and JSON.parse return. Assignments do ask them, push included.
let calls = '';
function withTrap(action) {
  Object.defineProperty(Array.prototype, '0', {
    get() { return 'trap'; },
    set(value) { calls += value; },
    configurable: true,
  });
  try {
    return action();
  } finally {
    delete Array.prototype[0];
  }
}
const source = [3, 1, 2];
for (let round = 0; round < 3; round++) {
  console.log(withTrap(() => source.map((x) => x * 2)).join());
  console.log(withTrap(() => source.filter((x) => x < 3)).join());
  console.log(withTrap(() => source.flatMap((x) => [x, x])).join());
  console.log(withTrap(() => [5, 4, , 6].sort()).join());
  console.log(withTrap(() => source.toSorted((a, b) => b - a)).join());
  console.log(withTrap(() => Object.keys({ k: 1, l: 2 })).join());
  console.log(withTrap(() => JSON.parse('[1, 2]')).join());
  console.log(withTrap(() => [...source, 4]).join());
  console.log(withTrap(() => (function () { return arguments; })(7, 8))[0]);
  console.log(withTrap(() => 'a-b'.split('-')).join());
  const plain = [];
  withTrap(() => plain.push('pushed'));
  console.log(plain.length, 0 in plain, calls);
}
// expect: 6,2,4
// expect: 1,2
// expect: 3,3,1,1,2,2
// expect: 4,5,6,
// expect: 3,2,1
// expect: k,l
// expect: 1,2
// expect: 3,1,2,4
// expect: 7
// expect: a,b
// expect: 1 false pushed
// expect: 6,2,4
// expect: 1,2
// expect: 3,3,1,1,2,2
// expect: 4,5,6,
// expect: 3,2,1
// expect: k,l
// expect: 1,2
// expect: 3,1,2,4
// expect: 7
// expect: a,b
// expect: 1 false pushedpushed
// expect: 6,2,4
// expect: 1,2
// expect: 3,3,1,1,2,2
// expect: 4,5,6,
// expect: 3,2,1
// expect: k,l
// expect: 1,2
// expect: 3,1,2,4
// expect: 7
// expect: a,b
// expect: 1 false pushedpushedpushed
// Elements are looked at in order, and what a getter does to the array in between shows.
const shrinking = [undefined, 'c', , 'b'];
Object.defineProperty(shrinking, '1', {
  get() { shrinking.length = 2; return 'x'; },
  set(value) { this.seen = value; },
  configurable: true,
});
console.log(shrinking.toReversed().length, shrinking.with(1, 'w').join(), shrinking.length); // expect: 4 ,w 2
const order = [];
const watched = { length: 3, get 0() { order.push(0); }, get 1() { order.push(1); }, get 2() { order.push(2); } };
Array.prototype.toReversed.call(watched);
Array.prototype.reduceRight.call(watched, () => 0, 0);
console.log(order.join()); // expect: 2,1,0,2,1,0
// Where the length stands still.
const frozen = Object.freeze([]);
const actions = [(a) => a.push(), (a) => a.unshift(), (a) => a.push(1), (a) => a.unshift(1),
  (a) => a.pop(), (a) => a.shift()];
for (const action of actions) {
  try {
    action(frozen);
    console.log('no error');
  } catch (error) {
    console.log(error.name);
  }
}
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// Whose class the results have.
class Stack extends Array {}
const stack = Stack.from([1, 2, 3]);
console.log(stack.map((x) => x + 1) instanceof Stack, stack.filter(Boolean).constructor.name, stack.slice(1).length);
// expect: true Stack 2
const odd = [1, 2];
odd.constructor = function Odd() {};
console.log(Array.isArray(odd.map((x) => x)), odd.filter(Boolean).constructor.name); // expect: true Array
odd.constructor = 1;
try {
  odd.map((x) => x);
} catch (error) {
  console.log(error.name + ': ' + error.message);
}
// expect: TypeError: object.constructor[Symbol.species] is not a constructor
let asked = 0;
const index = { valueOf() { asked++; return 0; } };
console.log([].indexOf(1, index), [].lastIndexOf(1, index), [].includes(1, index), asked); // expect: -1 -1 false 0
