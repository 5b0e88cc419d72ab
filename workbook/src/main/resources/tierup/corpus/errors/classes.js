'use strict';
// The Error classes: names, messages, conversions, the prototype chain.
const classes = [Error, TypeError, RangeError, ReferenceError, SyntaxError, EvalError, URIError];
for (const Class of classes) {
    const error = new Class('text');
    console.log(error.name, error.message, String(error), error instanceof Error, error.constructor === Class);
}
// expect: Error text Error: text true true
// expect: TypeError text TypeError: text true true
// expect: RangeError text RangeError: text true true
// expect: ReferenceError text ReferenceError: text true true
// expect: SyntaxError text SyntaxError: text true true
// expect: EvalError text EvalError: text true true
// expect: URIError text URIError: text true true
console.log(Error('called').message, TypeError('called') instanceof TypeError); // expect: called true
console.log(new Error().message === '', String(new Error()), new Error(undefined).message === '', new Error(5).message);
// expect: true Error true 5
console.log(Object.prototype.toString.call(new TypeError()), typeof new Error()); // expect: [object Error] object
console.log(Object.keys(new Error('x')).length); // expect: 0
console.log(new Error('x').hasOwnProperty('message'), new Error().hasOwnProperty('message')); // expect: true false
console.log(new RangeError('r') instanceof TypeError, RangeError.prototype instanceof Error); // expect: false true
console.log(TypeError.name, TypeError.length, Object.getPrototypeOf(TypeError) === Error); // expect: TypeError 1 true
const error = new Error('original');
error.name = 'Renamed';
error.message = 'other';
console.log(String(error), error.toString()); // expect: Renamed: other Renamed: other
error.message = '';
console.log(String(error)); // expect: Renamed
error.name = '';
error.message = 'only a message';
console.log(String(error)); // expect: only a message
error.extra = { code: 1 };
console.log(error.extra.code); // expect: 1
console.log(Error.prototype.toString.call({ name: 'N', message: 'M' }), Error.prototype.toString.call({}));
// expect: N: M Error
