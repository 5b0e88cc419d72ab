'use strict';
// super where the class's prototype was exchanged: arguments are evaluated before the constructor is looked at, and a
// value before the object that cannot take it.
const seen = [];
const note = (text) => seen.push(text);
function attempt(action) {
  try {
    return String(action());
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
class Base {}
class Derived extends Base {
  constructor() { super(note('argument')); }
  static write(value) { super.field = value; }
  static writeIndexed(value) { super[0] = value; }
  static read() { return super.field; }
}
class Spreading extends Base {
  constructor(...rest) { super(...rest); }
}
for (const parent of [null, parseInt, {}]) {
  Object.setPrototypeOf(Derived, parent);
  Object.setPrototypeOf(Spreading, parent);
  console.log(attempt(() => new Derived()), seen.length);
  console.log(attempt(() => new Spreading(1, 2)));
}
// expect: TypeError: Super constructor null of Derived is not a constructor 1
// expect: TypeError: Super constructor null of Spreading is not a constructor
// expect: TypeError: Super constructor parseInt of Derived is not a constructor 2
// expect: TypeError: Super constructor parseInt of Spreading is not a constructor
// expect: TypeError: Super constructor #<Object> of Derived is not a constructor 3
// expect: TypeError: Super constructor #<Object> of Spreading is not a constructor
Object.setPrototypeOf(Derived, null);
console.log(attempt(() => Derived.write(note('value'))), seen.length);
// expect: TypeError: Cannot set properties of null (setting 'field') 4
console.log(attempt(() => Derived.writeIndexed(note('value'))), seen.length);
// expect: TypeError: Cannot set properties of null (setting '0') 5
console.log(attempt(() => Derived.read())); // expect: TypeError: Cannot read properties of null (reading 'field')
console.log(attempt(() => new (Object.setPrototypeOf(class extends Base { constructor() { super(); } }, null))()));
// expect: TypeError: Super constructor null of anonymous class is not a constructor
console.log(attempt(() => (function () { return arguments.callee; })()));
// expect: TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them
console.log(attempt(() => attempt.caller), attempt(() => (() => 1).arguments), 'caller' in attempt);
// expect: TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them true
console.log(Object.getOwnPropertyNames((function () { return arguments; })(1, 2)).join()); // expect: 0,1,length,callee
