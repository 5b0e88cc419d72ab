'use strict';
// What the constructor of a derived class may and may not do.
class Base {
    constructor(x) { this.x = x; }
}
function attempt(action) {
    try {
        return action();
    } catch (error) {
        return error.name + ': ' + error.message;
    }
}
class NoSuper extends Base {
    constructor() {}
}
class EarlyThis extends Base {
    constructor() {
        this.y = 1;
        super();
    }
}
class Twice extends Base {
    constructor() {
        super(1);
        super(2);
    }
}
class ReturnsObject extends Base {
    constructor() { return { replaced: true }; }
}
class ReturnsNumber extends Base {
    constructor() {
        super(7);
        return 5;
    }
}
class Conditional extends Base {
    constructor(flag) {
        if (flag) super('called');
        else return { x: 'not called' };
    }
}
class Arguments extends Base {
    constructor(...all) { super(all.length); }
}
console.log(attempt(() => new NoSuper()));
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
console.log(attempt(() => new EarlyThis()));
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
console.log(attempt(() => new Twice())); // expect: ReferenceError: Super constructor may only be called once
console.log(attempt(() => new ReturnsObject().replaced)); // expect: true
console.log(attempt(() => new ReturnsNumber().x));
// expect: TypeError: Derived constructors may only return object or undefined
console.log(attempt(() => new Conditional(true).x), attempt(() => new Conditional(false).x));
// expect: called not called
console.log(attempt(() => new Arguments(1, 2, 3).x)); // expect: 3
console.log(attempt(() => Base(1))); // expect: TypeError: Class constructor Base cannot be invoked without 'new'
console.log(attempt(() => class extends undefined {}));
// expect: TypeError: Class extends value undefined is not a constructor or null
console.log(attempt(() => new Base.prototype.constructor(4).x)); // expect: 4
