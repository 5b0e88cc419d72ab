'use strict';
// typeof never throws on an undeclared name, and names functions apart from objects.
console.log(typeof 1, typeof 1.5, typeof NaN); // expect: number number number
console.log(typeof 'a', typeof `b`); // expect: string string
console.log(typeof true, typeof undefined, typeof null); // expect: boolean undefined object
console.log(typeof {}, typeof [], typeof new Error('e')); // expect: object object object
console.log(typeof function () {}, typeof (() => 1), typeof class {}, typeof Math.max, typeof Math);
// expect: function function function function object
console.log(typeof undeclaredName); // expect: undefined
console.log(typeof typeof 1); // expect: string
console.log(void 0, void 'anything', typeof void 0); // expect: undefined undefined undefined
const types = [1, 'a', null, undefined, true, {}, [], typeof 1].map((value) => typeof value);
console.log(types.join()); // expect: number,string,object,undefined,boolean,object,object,string
function describe(value) {
    switch (typeof value) {
        case 'number': return 'number ' + value;
        case 'string': return 'string of ' + value.length;
        case 'function': return 'function ' + value.name;
        case 'object': return value === null ? 'null' : Array.isArray(value) ? 'array' : 'object';
        default: return typeof value;
    }
}
console.log(describe(3), describe('four'), describe(describe), describe(null), describe([]), describe({}));
// expect: number 3 string of 4 function describe null array object
console.log(describe(undefined), describe(false)); // expect: undefined boolean
