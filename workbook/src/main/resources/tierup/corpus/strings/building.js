'use strict';
// repeat, padStart, padEnd, concat, replace of a text, fromCharCode, at.
console.log('ab'.repeat(3), 'x'.repeat(0) === '', ''.repeat(1000) === '', '-'.repeat(2.9));
// expect: ababab true true --
console.log('5'.padStart(3, '0'), '5'.padEnd(3, '0'), 'abc'.padStart(2)); // expect: 005 500 abc
console.log('[' + 'x'.padStart(4) + ']', 'a'.padEnd(6, 'xyz')); // expect: [   x] axyzxy
console.log('a'.concat('b', 1, null, [2, 3]), ''.concat(), 'x'.concat('y')); // expect: ab1null2,3  xy
console.log('aXbX'.replace('X', '-'), 'abc'.replace('z', '-'), 'abc'.replace('', '_'), 'a.b'.replace('.', '!'));
// expect: a-bX abc _abc a!b
console.log('price: N'.replace('N', (match) => match + '=' + 5)); // expect: price: N=5
console.log('a$b'.replace('$', '[$$]'), 'abc'.replace('b', '<$&>')); // expect: a[$]b a<b>c
console.log(String.fromCharCode(72, 105), String.fromCharCode() === ''); // expect: Hi true
console.log(String.fromCharCode(65 + 65536), String.fromCharCode(9731)); // expect: A ☃
console.log('abc'.at(0), 'abc'.at(-1), 'abc'.at(5)); // expect: a c undefined
function pad(n, width) {
    let text = String(n);
    while (text.length < width) text = ' ' + text;
    return text;
}
for (let row = 1; row <= 3; row++) {
    let line = '>';
    for (let column = 1; column <= 4; column++) line += pad(row * column * 7, 4);
    console.log(line);
}
// expect: >   7  14  21  28
// expect: >  14  28  42  56
// expect: >  21  42  63  84
function caesar(text, shift) {
    let result = '';
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 97 && code <= 122) result += String.fromCharCode((code - 97 + shift + 26) % 26 + 97);
        else result += text[i];
    }
    return result;
}
console.log(caesar('hello, world', 3), caesar(caesar('hello, world', 3), -3)); // expect: khoor, zruog hello, world
function runLength(text) {
    let result = '';
    for (let i = 0; i < text.length;) {
        let n = 1;
        while (text[i + n] === text[i]) n++;
        result += n > 1 ? n + text[i] : text[i];
        i += n;
    }
    return result;
}
console.log(runLength('aaabccdddd'), runLength(''), runLength('abc')); // expect: 3ab2c4d  abc
