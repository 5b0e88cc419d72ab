'use strict';
// A function whose jumps are longer than a byte or two, and a switch with many cases.
function classify(n) {
    switch (n) {
        case 0: return 'zero'; case 1: return 'one'; case 2: return 'two'; case 3: return 'three';
        case 4: return 'four'; case 5: return 'five'; case 6: return 'six'; case 7: return 'seven';
        case 8: return 'eight'; case 9: return 'nine';
        case 10: return 'ten'; case 11: return 'eleven'; case 12: return 'twelve'; case 13: return 'thirteen';
        case 14: return 'fourteen'; case 15: return 'fifteen'; case 16: return 'sixteen'; case 17: return 'seventeen';
        case 18: return 'eighteen'; case 19: return 'nineteen'; case 20: return 'twenty'; case 30: return 'thirty';
        case 40: return 'forty'; case 50: return 'fifty'; case 60: return 'sixty'; case 70: return 'seventy';
        case 80: return 'eighty'; case 90: return 'ninety'; case 100: return 'hundred'; case 1000: return 'thousand';
        default: return n < 100 ? classify(n - n % 10) + '-' + classify(n % 10) : 'many';
    }
}
console.log(classify(7), classify(15), classify(42), classify(99), classify(100), classify(101), classify(1000));
// expect: seven fifteen forty-two ninety-nine hundred many thousand
let letters = 0;
for (let i = 0; i < 6000; i++) letters += classify(i % 100).length;
console.log(letters); // expect: 55800
function longLoop(rounds) {
    let a = 1;
    let b = 2;
    let c = 3;
    let text = '';
    for (let i = 0; i < rounds; i++) {
        a = a * 3 + 1 & 0xffff; b = b * 5 + a & 0xffff; c = c * 7 + b & 0xffff;
        if (a > b) { c++; a--; } else if (b > c) { a++; b--; } else { b++; c--; }
        a ^= b & 0xff; b ^= c & 0xff; c ^= a & 0xff;
        if (a % 3 === 0) { a += 5; } else if (a % 3 === 1) { a += 7; b -= 1; } else { c += 2; }
        if (b % 5 === 0) { b = b + c & 0xfff; } else if (b % 5 === 1) { b = b - c & 0xfff; }
        if (b % 5 === 2) { b ^= 1; }
        a = a * 11 + c & 0xffff; b = b * 13 + a & 0xffff; c = c * 17 + b & 0xffff;
        if (i % 1000 === 999) { text += (a ^ b ^ c) + ' '; if (text.length > 60) text = text.slice(10); }
        if (a === 12345) continue;
        if (b === 54321 && c === 11111) break;
        a = a + i & 0xffff; b = b + a & 0xffff; c = c + b & 0xffff;
        if (c % 2) { a = a >> 1; } else { a = a << 1 & 0xffff; }
        if (a & 4) { b = b >> 1; } else { b = b << 1 & 0xffff; }
        if (b & 8) { c = c >> 1; } else { c = c << 1 & 0xffff; }
    }
    return text + a + ' ' + b + ' ' + c;
}
console.log(longLoop(6000)); // expect: 22831 48733 13245 63916 4114 48847 32806 23351 11596
