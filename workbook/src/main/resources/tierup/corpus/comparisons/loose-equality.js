'use strict';
// == converts: null equals undefined and nothing else, booleans become numbers, objects primitives.
console.log(1 == '1', 0 == '', 0 == ' ', 1 == '1.0', 'a' == 'a'); // expect: true true true true true
console.log(null == undefined, null == 0, undefined == 0, null == false, null == null);
// expect: true false false false true
console.log(true == 1, true == '1', true == 2, false == '', false == '0', false == 'false');
// expect: true true false true true false
console.log([] == '', [] == 0, [1] == 1, [1, 2] == '1,2', [[]] == 0); // expect: true true true true true
console.log({} == '[object Object]', {} == {}, [] == []); // expect: true false false
console.log(NaN == NaN, NaN != NaN, '' == 0, 'NaN' == NaN); // expect: false true true false
console.log([] == ![], '0' == false, null == ''); // expect: true true false
const five = { valueOf() { return 5; } };
const word = { toString() { return 'word'; } };
console.log(five == 5, five == '5', word == 'word', 5 == five, five != 5); // expect: true true true true false
console.log(null != undefined, 1 != '1', 1 != '2'); // expect: false false true
console.log(2147483648 == '2147483648', 0.5 == '.5', -0 == '0'); // expect: true true true
function same(a, b) {
    return a == b;
}
console.log(same(1, 1), same(1, '1'), same(1, true), same(1, null), same(null, undefined));
// expect: true true true false true
