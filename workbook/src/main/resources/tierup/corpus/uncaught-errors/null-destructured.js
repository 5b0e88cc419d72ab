'use strict';
// A pattern on null.
function area({ width, height }) {
    return width * height;
}
area(null);
// expect error: TypeError: Cannot destructure property 'width' of 'object null' as it is null.
// expect report: null-destructured.js:3
// expect report: function area({ width, height }) {
// expect report:                 ^
// expect report:
// expect report: TypeError: Cannot destructure property 'width' of 'object null' as it is null.
// expect report:     at area (null-destructured.js:3:17)
// expect report:     at Object.<anonymous> (null-destructured.js:6:1)
