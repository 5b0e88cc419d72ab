'use strict';
// Loops over collections that change underneath: lengths read anew, elements shifted, keys deleted.
const list = [1, 2, 3, 4, 5, 6];
for (let i = 0; i < list.length; i++) if (list[i] % 2 === 0) list.splice(i, 1);
console.log(list.join()); // expect: 1,3,5
const queue = [3];
let order = '';
while (queue.length) {
    const n = queue.shift();
    order += n;
    for (let i = 0; i < n; i++) queue.push(n - 1);
}
console.log(order); // expect: 3222111111000000
const numbers = [1, 2, 3];
for (const n of numbers) if (n < 10) numbers.push(n * 4);
console.log(numbers.join()); // expect: 1,2,3,4,8,12,16,32
const shrinking = [1, 2, 3, 4, 5];
let seen = '';
for (const n of shrinking) {
    seen += n;
    shrinking.pop();
}
console.log(seen, shrinking.join()); // expect: 123 1,2
const object = { a: 1, b: 2, c: 3, d: 4 };
seen = '';
for (const key in object) {
    seen += key;
    delete object.c;
    object.d = 40;
}
console.log(seen, object.d); // expect: abd 40
let text = 'abc';
let rounds = 0;
for (const c of text) {
    text += c;
    rounds++;
}
console.log(text, rounds); // expect: abcabc 3
const array = [5, 4, 3];
array.forEach((x, i) => {
    if (i === 0) array.push('ignored');
    array[i] = x * 2;
});
console.log(array.join()); // expect: 10,8,6,ignored
let limit = 10;
let steps = 0;
for (let i = 0; i < limit; i++) {
    if (i % 3 === 0 && limit < 30) limit += 2;
    steps++;
}
console.log(steps, limit); // expect: 30 30
let collatz = 0;
for (let n = 1; n < 3000; n++) for (let m = n; m !== 1; m = m % 2 ? 3 * m + 1 : m / 2) collatz++;
console.log(collatz); // expect: 215015
