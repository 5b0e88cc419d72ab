'use strict';
// What super() calls is asked when it is evaluated, in an arrow function too: the parent that the class has by then.
class A {
  constructor(x) {
    this.text = 'A' + x;
  }
}
class B {
  constructor(x) {
    this.text = 'B' + x;
  }
}
class Derived extends A {
  constructor(parent) {
    const construct = () => super(1);
    if (parent) Object.setPrototypeOf(Derived, parent);
    construct();
  }
}
console.log(new Derived(null).text, new Derived(B).text, new Derived(A).text); // expect: A1 B1 A1

class Nested extends A {
  constructor() {
    const outer = () => () => super(2);
    const inner = outer();
    Object.setPrototypeOf(Nested, B);
    inner();
  }
}
console.log(new Nested().text); // expect: B2

class Hot extends A {
  constructor(x) {
    const construct = y => super(y);
    construct(x);
  }
}
class Direct extends A {
  constructor(x) {
    super(x);
  }
}
let seen = '';
for (let i = 0; i < 4000; i++) {
  if (i === 2000) Object.setPrototypeOf(Hot, B);
  if (i === 3000) Object.setPrototypeOf(Direct, B);
  const both = new Hot(i % 2).text + new Direct(i % 2).text;
  if (!seen.endsWith(both) && i % 2 === 0) seen += ' ' + both;
}
console.log(seen); // expect:  A0A0 B0A0 B0B0

// Messages name the function that calls super; a nameless parent is null.
function message(f) {
  try {
    return f();
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
class Orphan extends A {
  constructor() {
    const construct = () => super();
    Object.setPrototypeOf(Orphan, null);
    construct();
  }
}
console.log(message(() => new Orphan()));
// expect: TypeError: Super constructor null of construct is not a constructor
class OfNothing extends null {}
console.log(message(() => new OfNothing()));
// expect: TypeError: Super constructor null of OfNothing is not a constructor
class OfArrow extends A {
  constructor(parent) {
    Object.setPrototypeOf(OfArrow, parent);
    super();
  }
}
console.log(message(() => new OfArrow(() => 1)));
// expect: TypeError: Super constructor null of OfArrow is not a constructor
console.log(message(() => new OfArrow({})));
// expect: TypeError: Super constructor #<Object> of OfArrow is not a constructor
console.log(message(() => new OfArrow(parseInt)));
// expect: TypeError: Super constructor parseInt of OfArrow is not a constructor
console.log(message(() => new (class extends null {})()));
// expect: TypeError: Super constructor null of anonymous class is not a constructor
console.log(message(() => (class {})())); // expect: TypeError: Class constructors cannot be invoked without 'new'
console.log(message(() => (class {}).call({})));
// expect: TypeError: Class constructors cannot be invoked without 'new'
console.log(message(() => [1].map(class {})));
// expect: TypeError: Class constructors cannot be invoked without 'new'
