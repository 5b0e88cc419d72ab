'use strict';
// charAt, charCodeAt, indexOf and friends with ordinary and odd positions.
const text = 'the cat sat on the mat';
console.log(text.charAt(4), text.charAt(99) === '', text.charAt(-1) === '', text.charAt() === 't');
// expect: c true true true
console.log(text.charCodeAt(0), text.charCodeAt(99), 'A'.charCodeAt(), '\u20ac'.charCodeAt(0));
// expect: 116 NaN 65 8364
console.log(text.indexOf('the'), text.indexOf('the', 1), text.indexOf('dog'), text.indexOf(''), text.indexOf('', 5));
// expect: 0 15 -1 0 5
console.log(text.lastIndexOf('at'), text.lastIndexOf('at', 10), text.lastIndexOf('zzz'), text.lastIndexOf(''));
// expect: 20 9 -1 22
console.log(text.includes('cat'), text.includes('cat', 5), text.includes(''), text.includes('CAT'));
// expect: true false true false
console.log(text.startsWith('the'), text.startsWith('cat', 4), text.endsWith('mat'), text.endsWith('the', 18));
// expect: true true true true
console.log('abcabc'.indexOf('c', -5), 'abc'.indexOf('a', 99), ''.indexOf(''), 'null'.indexOf(null));
// expect: 2 -1 0 0
console.log('a1b2'.indexOf(1), 'undefined'.includes(undefined), 'true'.startsWith(true)); // expect: 1 true true
function count(haystack, needle) {
    let n = 0;
    for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) n++;
    return n;
}
console.log(count(text, 'at'), count(text, 't'), count('aaaa', 'aa')); // expect: 3 5 2
let vowels = 0;
for (let i = 0; i < text.length; i++) if ('aeiou'.includes(text[i])) vowels++;
console.log(vowels); // expect: 6
function isPalindrome(s) {
    for (let i = 0, j = s.length - 1; i < j; i++, j--) if (s.charCodeAt(i) !== s.charCodeAt(j)) return false;
    return true;
}
console.log(isPalindrome('racecar'), isPalindrome('abca'), isPalindrome('')); // expect: true false true
let matches = 0;
const haystack = 'abababab'.repeat(200);
for (let i = 0; i + 3 <= haystack.length; i++) if (haystack.slice(i, i + 3) === 'aba') matches++;
console.log(matches); // expect: 799
