'use strict';
// slice, substring, split, trim and case, with negative and swapped positions.
const text = 'JavaScript';
console.log(text.slice(4), text.slice(0, 4), text.slice(-6), text.slice(-6, -2), text.slice(4, 2) === '');
// expect: Script Java Script Scri true
console.log(text.substring(4), text.substring(4, 0), text.substring(-5, 4)); // expect: Script Java Java
console.log(text.substring(NaN, 2), text.substring(99) === ''); // expect: Ja true
console.log('a,b,c'.split(',').join('|'), 'abc'.split('').join('|'), 'a b'.split().length, ''.split(',').length);
// expect: a|b|c a|b|c 1 1
console.log(''.split('').length, 'a,b,c,d'.split(',', 2).join('|')); // expect: 0 a|b
console.log(',a,'.split(',').length, 'abc'.split('b').join('|')); // expect: 3 a|c
console.log('one  two'.split(' ').length, 'x'.split('xyz')[0], 'aXXbXXc'.split('XX').join()); // expect: 3 x a,b,c
console.log('[' + '  both  '.trim() + ']', '[' + ' \t\n x \r\n'.trim() + ']', '[' + '\u00a0 y\ufeff'.trim() + ']');
// expect: [both] [x] [y]
console.log('[' + '  s'.trimStart() + ']', '[' + 'e  '.trimEnd() + ']'); // expect: [s] [e]
console.log('MiXed'.toLowerCase(), 'MiXed'.toUpperCase(), '\u00e9'.toUpperCase() === '\u00c9', 'ß'.toUpperCase());
// expect: mixed MIXED true SS
const capitalize = (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
console.log('hELLO big wORLD'.split(' ').map(capitalize).join(' ')); // expect: Hello Big World
console.log('reverse me'.split('').reverse().join('')); // expect: em esrever
const line = 'key=value=more';
const at = line.indexOf('=');
console.log(line.slice(0, at), line.slice(at + 1)); // expect: key value=more
const rows = 'name,age\nann,30\nbob,25'.split('\n').map((row) => row.split(','));
console.log(rows.length, rows[1][0], rows[2][1], rows.map((r) => r[1]).slice(1).reduce((s, x) => s + Number(x), 0));
// expect: 3 ann 25 55
