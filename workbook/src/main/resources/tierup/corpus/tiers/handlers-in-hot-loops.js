'use strict';
// try, catch and finally inside loops hot enough to be compiled in the middle; locals survive the throw.
let state = '';
let total = 0;
for (let i = 0; i < 20000; i++) {
    let local = i;
    const fixed = i * 2;
    try {
        local++;
        if (i % 5000 === 4999) throw { i, local };
        local++;
    } catch (thrown) {
        state += `${thrown.i}:${thrown.local}:${local}:${fixed} `;
        local = -1;
        continue;
    } finally {
        total += local;
    }
    total -= i + 2;
}
console.log(state.trim(), total);
// expect: 4999:5000:5000:9998 9999:10000:10000:19998 14999:15000:15000:29998 19999:20000:20000:39998 -4

function search(list, wanted) {
    try {
        list.forEach((x, i) => {
            if (x === wanted) throw i;
        });
    } catch (index) {
        if (typeof index !== 'number') throw index;
        return index;
    }
    return -1;
}
const list = [];
for (let i = 0; i < 100; i++) list.push(i * i);
let found = 0;
for (let i = 0; i < 300; i++) found += search(list, i);
console.log(found); // expect: -129

function depth(n) {
    try {
        if (n === 0) throw 'bottom';
        return depth(n - 1);
    } catch (e) {
        if (n % 10 !== 9) throw e + n % 10;
        return e.length;
    }
}
let lengths = 0;
for (let i = 0; i < 400; i++) lengths += depth(25);
console.log(lengths); // expect: 6000
let operands = 0;
function fails() {
    throw 1;
}
for (let i = 0; i < 12000; i++) {
    const a = i;
    try {
        operands += a + (i % 3 + (i % 100 === 0 ? fails() : 1)) * 2;
    } catch (e) {
        operands += e;
    }
}
console.log(operands); // expect: 71327640
