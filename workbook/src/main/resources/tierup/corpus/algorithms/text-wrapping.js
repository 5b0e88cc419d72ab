'use strict';
// Greedy wrapping and full justification of a paragraph, and a word count.
const text = 'A just in time compiler watches a program run, gambles on what it will do next and writes machine code '
    + 'for the gamble. When the gamble is lost the program goes on in the interpreter as if nothing had happened.';
function wrap(words, width) {
    const lines = [];
    let line = [];
    let length = 0;
    for (const word of words) {
        if (line.length > 0 && length + line.length + word.length > width) {
            lines.push(line);
            line = [];
            length = 0;
        }
        line.push(word);
        length += word.length;
    }
    if (line.length > 0) lines.push(line);
    return lines;
}
function justify(line, width) {
    if (line.length === 1) return line[0];
    const letters = line.reduce((sum, word) => sum + word.length, 0);
    const gaps = line.length - 1;
    const spaces = width - letters;
    let result = line[0];
    for (let i = 1; i < line.length; i++) {
        const share = Math.floor(spaces / gaps) + (i <= spaces % gaps ? 1 : 0);
        result += ' '.repeat(share) + line[i];
    }
    return result;
}
const words = text.split(' ');
const lines = wrap(words, 32);
for (let i = 0; i < lines.length; i++) {
    console.log('|' + (i === lines.length - 1 ? lines[i].join(' ').padEnd(32) : justify(lines[i], 32)) + '|');
}
// expect: |A  just in time compiler watches|
// expect: |a  program  run, gambles on what|
// expect: |it   will  do  next  and  writes|
// expect: |machine  code  for  the  gamble.|
// expect: |When  the  gamble  is  lost  the|
// expect: |program    goes    on   in   the|
// expect: |interpreter  as  if  nothing had|
// expect: |happened.                       |
const counts = {};
for (const word of words) {
    const key = word.toLowerCase().split('.').join('').split(',').join('');
    counts[key] = key in counts ? counts[key] + 1 : 1;
}
const frequent = Object.keys(counts).sort((a, b) => counts[b] - counts[a] || (a < b ? -1 : 1));
console.log(frequent.slice(0, 5).map((w) => `${w} ${counts[w]}`).join(', '));
// expect: the 4, a 2, gamble 2, in 2, on 2
console.log(words.length, Object.keys(counts).length, text.length); // expect: 40 32 209
