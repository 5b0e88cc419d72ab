'use strict';
// A store to a property with a getter.
class Circle {
    get area() {
        return 3;
    }
}
new Circle().area = 4;
// expect error: TypeError: Cannot set property area of #<Circle> which has only a getter
// expect report: getter-only.js:8
// expect report: new Circle().area = 4;
// expect report:                   ^
// expect report:
// expect report: TypeError: Cannot set property area of #<Circle> which has only a getter
// expect report:     at Object.<anonymous> (getter-only.js:8:19)
