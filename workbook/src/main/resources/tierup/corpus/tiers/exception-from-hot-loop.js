'use strict';
// Exceptions leave hot loops through several frames, again and again.
function leaf(i) {
    if (i % 1000 === 777) throw new RangeError('at ' + i);
    return i & 3;
}
function middle(i) {
    return leaf(i) + 1;
}
function outer(i) {
    return middle(i) * 2;
}
let sum = 0;
let caught = '';
for (let i = 0; i < 10000; i++) {
    try {
        sum += outer(i);
    } catch (error) {
        if (i < 3000) caught += error.message + ' ';
        sum += 1000;
    }
}
console.log(sum, caught.trim()); // expect: 59960 at 777 at 1777 at 2777
function loopThatThrows(limit) {
    let total = 0;
    for (let i = 0; ; i++) {
        total += i;
        if (i === limit) throw total;
    }
}
let thrown = 0;
for (const limit of [10, 20000, 5, 30000]) {
    try {
        loopThatThrows(limit);
    } catch (total) {
        thrown += total;
    }
}
console.log(thrown); // expect: 650025070
function readsNull(list) {
    let n = 0;
    for (let i = 0; i < list.length; i++) n += list[i].value;
    return n;
}
const list = [];
for (let i = 0; i < 6000; i++) list.push({ value: 1 });
console.log(readsNull(list)); // expect: 6000
list[5500] = null;
try {
    readsNull(list);
} catch (error) {
    console.log(error.message); // expect: Cannot read properties of null (reading 'value')
}
let cleanups = 0;
function protectedLoop(n) {
    for (let i = 0; i < n; i++) {
        try {
            if (i === n - 1) throw 'last';
        } finally {
            cleanups++;
        }
    }
}
try {
    protectedLoop(15000);
} catch (reason) {
    console.log(reason, cleanups); // expect: last 15000
}
