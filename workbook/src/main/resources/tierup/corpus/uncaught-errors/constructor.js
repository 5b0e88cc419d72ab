'use strict';
// A stack through constructors.
class Base {
    constructor(name) {
        this.length = name.length;
    }
}
class Derived extends Base {
    constructor() {
        super(null);
    }
}
new Derived();
// expect error: TypeError: Cannot read properties of null (reading 'length')
// expect report: constructor.js:5
// expect report:         this.length = name.length;
// expect report:                            ^
// expect report:
// expect report: TypeError: Cannot read properties of null (reading 'length')
// expect report:     at new Base (constructor.js:5:28)
// expect report:     at new Derived (constructor.js:10:9)
// expect report:     at Object.<anonymous> (constructor.js:13:1)
