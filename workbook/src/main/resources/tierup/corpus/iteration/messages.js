'use strict';
// requires: iteration, spread, destructuring
// What is not iterable, and iterators that break the protocol, in the words of V8.
function none() {}
const object = { a: {}, iterator: { [Symbol.iterator]: 1 } };
const iterable = (iterator) => ({ [Symbol.iterator]: () => iterator });
const attempts = [
    () => { for (const x of 5); },
    () => { for (const x of object); },
    () => { for (const x of object.a); },
    () => { for (const x of object.missing); },
    () => { for (const x of none()); },
    () => { for (const x of undefined); },
    () => { for (const x of object.iterator); },
    () => { const [a] = object; },
    () => { const [a] = none(); },
    () => { const [a] = null; },
    () => { const [a] = {}; },
    () => { let a; [a] = object; },
    () => { let a; [a] = 5; },
    () => { let a; [a] = null; },
    () => { (([a]) => a)(); },
    () => { (([a]) => a)({}); },
    () => { const [[a]] = [1]; },
    () => { [...5]; },
    () => { [...object.missing]; },
    () => { [...none()]; },
    () => { [1, ...{}]; },
    () => { Math.max(...5); },
    () => { Math.max(...object); },
    () => { Math.max(...object.missing); },
    () => { Math.max(...null); },
    () => { Math.max(...object, 1); },
    () => { Math.max(...[], ...true); },
    () => { new Date(...object.a); },
    () => { for (const x of iterable(5)); },
    () => { for (const x of iterable({})); },
    () => { for (const x of iterable({ next: 5 })); },
    () => { for (const x of iterable({ next: () => 5 })); },
    () => { for (const x of iterable({ next: () => 'text' })); },
    () => { for (const x of iterable({ next() {} })); },
    () => { for (const x of iterable({ next: () => ({}), return: 5 })) break; },
    () => { for (const x of iterable({ next: () => ({}), return: () => 5 })) break; },
    () => { const [a] = iterable({ next: () => ({}), return() {} }); },
    () => Array.from(null),
    () => Array.from(object.iterator),
    () => Array.from([], 5),
    () => Object.fromEntries(5),
    () => Object.fromEntries([1]),
    () => Object.fromEntries(),
    () => Array.prototype.values.call(null),
    () => String.prototype[Symbol.iterator].call(undefined),
];
for (const attempt of attempts) {
    try {
        attempt();
        console.log('fine');
    } catch (error) {
        console.log(`${error.name}: ${error.message}`);
    }
}
// expect: TypeError: 5 is not iterable
// expect: TypeError: object is not iterable
// expect: TypeError: object.a is not iterable
// expect: TypeError: object.missing is not iterable
// expect: TypeError: none is not a function or its return value is not iterable
// expect: TypeError: undefined is not iterable
// expect: TypeError: object.iterator is not iterable
// expect: TypeError: object is not iterable
// expect: TypeError: none is not a function or its return value is not iterable
// expect: TypeError: null is not iterable
// expect: TypeError: {} is not iterable
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: 5 is not iterable
// expect: TypeError: object.missing is not iterable
// expect: TypeError: none is not a function or its return value is not iterable
// expect: TypeError: {} is not iterable
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: object.missing is not iterable (cannot read property undefined)
// expect: TypeError: null is not iterable (cannot read property null)
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: boolean true is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: Result of the Symbol.iterator method is not an object
// expect: TypeError: undefined is not a function
// expect: TypeError: number 5 is not a function
// expect: TypeError: Iterator result 5 is not an object
// expect: TypeError: Iterator result text is not an object
// expect: TypeError: Iterator result undefined is not an object
// expect: TypeError: number 5 is not a function
// expect: TypeError: Iterator result 5 is not an object
// expect: TypeError: Iterator result undefined is not an object
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: %Array%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function
// expect: TypeError: 5 is not a function
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Iterator value 1 is not an entry object
// expect: TypeError: undefined is not iterable
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: String.prototype[Symbol.iterator] called on null or undefined
