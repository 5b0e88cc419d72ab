'use strict';
// Functions that call each other; function declarations are usable before their text.
console.log(isEven(10), isOdd(7), isEven(7), isEven(1000)); // expect: true true false true
function isEven(n) {
    return n === 0 ? true : isOdd(n - 1);
}
function isOdd(n) {
    return n === 0 ? false : isEven(n - 1);
}
function female(n) {
    return n === 0 ? 1 : n - male(female(n - 1));
}
function male(n) {
    return n === 0 ? 0 : n - female(male(n - 1));
}
let f = '';
let m = '';
for (let i = 0; i < 15; i++) {
    f += female(i) + ' ';
    m += male(i) + ' ';
}
console.log(f.trim()); // expect: 1 1 2 2 3 3 4 5 5 6 6 7 8 8 9
console.log(m.trim()); // expect: 0 0 1 2 2 3 4 4 5 6 6 7 7 8 9

// expression := term ('+' term)*; term := digit | '(' expression ')'
function evaluate(text) {
    let at = 0;
    function expression() {
        let value = term();
        while (text[at] === '+') {
            at++;
            value += term();
        }
        return value;
    }
    function term() {
        if (text[at] === '(') {
            at++;
            const value = expression();
            at++;
            return value;
        }
        return Number(text[at++]);
    }
    return expression();
}
console.log(evaluate('1+2+3'), evaluate('(1+(2+3))+((4))')); // expect: 6 10
