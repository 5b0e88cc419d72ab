'use strict';
// A class without a constructor passes all arguments on.
class Base {
  constructor(...values) { this.values = values; }
}
class Middle extends Base {}
class Last extends Middle { field = this.values.length; }
console.log(new Last(1, undefined, 'three').values.join(), new Last().field, new Last(1, 2).field);
// expect: 1,,three 0 2
let sum = 0;
for (let i = 0; i < 5000; i++) sum += new Last(i, 2).values[0] + new Last(i).field;
console.log(sum); // expect: 12502500
console.log(Middle.length, new Middle(1) instanceof Base, Object.getOwnPropertyNames(new Last(1)).join());
// expect: 0 true values,field
try {
  Last();
} catch (error) {
  console.log(error.message); // expect: Class constructor Last cannot be invoked without 'new'
}
