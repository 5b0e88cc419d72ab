'use strict';
// A switch runs from the first matching case until break; default may stand anywhere.
function run(n) {
    let log = '';
    switch (n) {
        case 1:
            log += 'one ';
        case 2:
            log += 'two ';
            break;
        default:
            log += 'default ';
        case 3:
            log += 'three ';
            break;
        case 4:
        case 5: {
            log += 'four or five ';
        }
    }
    return log.trim();
}
console.log(run(1)); // expect: one two
console.log(run(2)); // expect: two
console.log(run(3)); // expect: three
console.log(run(4), '/', run(5)); // expect: four or five / four or five
console.log(run(9)); // expect: default three

switch (3) {}
switch (1) { default: console.log('only default'); } // expect: only default
switch (1) { case 2: console.log('never'); }

function loopSwitch() {
    let text = '';
    for (let i = 0; i < 6; i++) {
        switch (i % 3) {
            case 0: continue;
            case 1: text += 'a'; break;
            default: text += 'b';
        }
        text += i;
    }
    return text;
}
console.log(loopSwitch()); // expect: a1b2a4b5
