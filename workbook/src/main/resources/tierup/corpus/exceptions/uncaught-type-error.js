'use strict';
// An uncaught error of the engine itself.
const users = { ann: { age: 3 } };
console.log(users.ann.age); // expect: 3
console.log(users.bob.age);
// expect error: TypeError: Cannot read properties of undefined (reading 'age')
