'use strict';
/* A block comment
   over several lines */ console.log('after a comment'); // and one at the end
// expect: after a comment
console.log(1 /* inside */ + /* twice */ 2); // expect: 3
console.log('not // a comment', 'nor /* this */');
// expect: not // a comment nor /* this */
// An empty statement and odd spacing follow.
;
console . log ( 'spaced' ) ; // expect: spaced
console
    .log(
        'on',
        'several',

        'lines',
    );
// expect: on several lines
const text = `/* not a comment */ // either`;
console.log(text); // expect: /* not a comment */ // either
/* nested /* do not nest */ console.log('done'); // expect: done
function /* name next */ f /* parameters */ (/* none */) { /* empty */ }
console.log(f()); // expect: undefined
console.log(8 / 2 / 2, 8 /* / 2 */ / 2); // expect: 2 4
