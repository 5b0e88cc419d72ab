'use strict';
// An error out of code that has been compiled meanwhile.
function half(list, i) {
    return list[i].value / 2;
}
const list = [];
for (let i = 0; i < 3000; i++) list.push({ value: i });
let sum = 0;
for (let i = 0; i <= 3000; i++) sum += half(list, i);
// expect error: TypeError: Cannot read properties of undefined (reading 'value')
// expect report: hot.js:4
// expect report:     return list[i].value / 2;
// expect report:                    ^
// expect report:
// expect report: TypeError: Cannot read properties of undefined (reading 'value')
// expect report:     at half (hot.js:4:20)
// expect report:     at Object.<anonymous> (hot.js:9:40)
