'use strict';
// A derived constructor that forgets the one above.
class Base {}
class Derived extends Base {
    constructor() {
        this.a = 1;
    }
}
new Derived();
// expect error: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect report: no-super.js:6
// expect report:         this.a = 1;
// expect report:         ^
// expect report:
// expect report: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect report:     at new Derived (no-super.js:6:9)
// expect report:     at Object.<anonymous> (no-super.js:9:1)
