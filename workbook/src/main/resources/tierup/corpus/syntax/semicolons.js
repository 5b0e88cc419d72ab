'use strict';
// Automatic semicolon insertion: where a line ends a statement and where it does not.
let a = 1
let b = a
+ 2
console.log(b)
// expect: 3
const f = function () {
    return
    42
}
console.log(f())
// expect: undefined
let i = 1
let j = 5
i
++
j
console.log(i, j)
// expect: 1 6
const list = [1, 2, 3]
;[4, 5].forEach((x) => list.push(x))
console.log(list.join())
// expect: 1,2,3,4,5
for (let k = 0; k < 2; k++) console.log('loop', k)
// expect: loop 0
// expect: loop 1
do i++; while (i < 5) console.log(i)
// expect: 5
var x
= 7
console.log(x)
// expect: 7
const chained = 'a b c'
    .split(' ')
    .map((s) => s + '!')
    .join('')
console.log(chained)
// expect: a!b!c!
if (a) ; else console.log('never')
;;;
{ console.log('block') } console.log('same line')
// expect: block
// expect: same line
