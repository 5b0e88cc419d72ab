'use strict';
// The whole work is one long loop at top level: it must be compiled while it runs.
let a = 0;
let b = 1;
let checksum = 0;
for (let i = 0; i < 100000; i++) {
    const next = (a + b) % 1000003;
    a = b;
    b = next;
    checksum = (checksum ^ next) >>> 0;
    if (i % 25000 === 0) console.log(i, next, checksum);
}
// expect: 0 1 1
// expect: 25000 319343 799520
// expect: 50000 416443 16592
// expect: 75000 601706 342994
console.log(a, b, checksum); // expect: 345 751217 462587
let outerRounds = 0;
let innerRounds = 0;
for (let i = 0; i < 300; i++) {
    outerRounds++;
    for (let j = 0; j < 300; j++) {
        innerRounds += j > i ? 1 : 0;
        if (j === 299 && i === 150) console.log('half way', innerRounds); // expect: half way 33824
    }
}
console.log(outerRounds, innerRounds); // expect: 300 44850
let n = 0;
let text = '';
while (n < 50000) {
    n++;
    if (n % 10000 === 0) text += n / 10000;
}
console.log(text); // expect: 12345
let down = 50000;
do {
    down -= 3;
} while (down > 0);
console.log(down); // expect: -1
