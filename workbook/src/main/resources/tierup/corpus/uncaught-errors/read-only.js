'use strict';
// A frozen object assigned to.
const point = Object.freeze({ x: 1 });
function move(p) {
    p.x = 2;
}
move(point);
// expect error: TypeError: Cannot assign to read only property 'x' of object '#<Object>'
// expect report: read-only.js:5
// expect report:     p.x = 2;
// expect report:         ^
// expect report:
// expect report: TypeError: Cannot assign to read only property 'x' of object '#<Object>'
// expect report:     at move (read-only.js:5:9)
// expect report:     at Object.<anonymous> (read-only.js:7:1)
