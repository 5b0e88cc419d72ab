'use strict';
// new of something that is no constructor.
const make = () => 1;
function build() {
    return [new make()];
}
build();
// expect error: TypeError: make is not a constructor
// expect report: not-a-constructor.js:5
// expect report:     return [new make()];
// expect report:             ^
// expect report:
// expect report: TypeError: make is not a constructor
// expect report:     at build (not-a-constructor.js:5:13)
// expect report:     at Object.<anonymous> (not-a-constructor.js:7:1)
