'use strict';
// Chains and nests of if; a dangling else belongs to the nearest if.
function size(n) {
    if (n < 10) {
        return 'small';
    } else if (n < 100) {
        return 'medium';
    } else if (n < 1000) return 'large';
    else return 'huge';
}
console.log(size(5), size(50), size(500), size(5000)); // expect: small medium large huge

function dangling(a, b) {
    let result = 'neither';
    if (a)
        if (b) result = 'both';
        else result = 'only a';
    return result;
}
console.log(dangling(true, true), dangling(true, false), dangling(false, true)); // expect: both only a neither

function quadrant(x, y) {
    if (x > 0) {
        if (y > 0) return 1;
        if (y < 0) return 4;
    } else if (x < 0) {
        if (y > 0) return 2;
        if (y < 0) return 3;
    }
    return 0;
}
console.log(quadrant(1, 1), quadrant(-1, 1), quadrant(-1, -1), quadrant(1, -1), quadrant(0, 5)); // expect: 1 2 3 4 0

if (1) console.log('one statement'); // expect: one statement
if (0); else console.log('empty then'); // expect: empty then
if ('') {} else { console.log('empty block'); } // expect: empty block
let log = '';
if ((log += 'a', false) || (log += 'b', true)) log += 'c';
console.log(log); // expect: abc
