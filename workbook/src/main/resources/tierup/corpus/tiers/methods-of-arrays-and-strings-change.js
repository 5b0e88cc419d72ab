'use strict';
// Methods of Array.prototype and String.prototype, loaded in hot code while receivers and prototypes change.

function loadAt(o) { return o.at; }
function loadJoin(o) { return o.join; }
function loadTrim(o) { return o.trim; }
function loadLate(o) { return o.late; }
function callAt(o, i) { return o.at(i); }

function attempt(f, receiver) {
    try {
        const value = f(receiver);
        return typeof value === 'function' ? value.name : value;
    } catch (e) {
        return e.name + ': ' + e.message;
    }
}

const arrayAt = Array.prototype.at;
const stringAt = String.prototype.at;
for (let i = 0; i < 1000; i++) {
    const right = loadAt([i]) === arrayAt && loadAt('text') === stringAt && loadJoin([]) === Array.prototype.join
        && loadTrim('x') === String.prototype.trim && loadLate([]) === undefined && loadLate('') === undefined
        && callAt([1, 2, 3], -1) === 3 && callAt('abc', -1) === 'c';
    if (!right) throw new Error('round ' + i);
}

const own = [1];
own.at = 'own';
const withOther = [1];
withOther.other = 1;
const named = [1, 2];
named.join = () => 'mine';
class List extends Array {
    at() { return 'List.at'; }
}
const adopted = Object.setPrototypeOf([1, 2], { at: 'adopted', join: 'adopted' });
const orphan = Object.setPrototypeOf([1, 2], null);
const receivers = [[], own, withOther, named, new List(), adopted, orphan, Array.prototype, 'text', '',
    new String('boxed'),
    'ro' + 'pe'.repeat(40), String.prototype, 5, true, null, undefined, {}, { at: 'object', trim: 'object' }, [][0]];
for (const receiver of receivers) {
    console.log(attempt(loadAt, receiver), '|', attempt(loadJoin, receiver), '|', attempt(loadTrim, receiver));
}
// expect: at | join | undefined
// expect: own | join | undefined
// expect: at | join | undefined
// expect: at |  | undefined
// expect: at | join | undefined
// expect: adopted | adopted | undefined
// expect: undefined | undefined | undefined
// expect: at | join | undefined
// expect: at | undefined | trim
// expect: at | undefined | trim
// expect: at | undefined | trim
// expect: at | undefined | trim
// expect: at | undefined | trim
// expect: undefined | undefined | undefined
// expect: undefined | undefined | undefined
// expect: TypeError: Cannot read properties of null (reading 'at') | TypeError: Cannot read properties of null (reading 'join') | TypeError: Cannot read properties of null (reading 'trim')
// expect: TypeError: Cannot read properties of undefined (reading 'at') | TypeError: Cannot read properties of undefined (reading 'join') | TypeError: Cannot read properties of undefined (reading 'trim')
// expect: undefined | undefined | undefined
// expect: object | undefined | object
// expect: TypeError: Cannot read properties of undefined (reading 'at') | TypeError: Cannot read properties of undefined (reading 'join') | TypeError: Cannot read properties of undefined (reading 'trim')
console.log(callAt(new List(), 0), attempt((o) => callAt(o, 0), own), callAt([7], 0));
// expect: List.at TypeError: o.at is not a function 7

// The content of a slot changes, the shape does not.
Array.prototype.at = function () { return 'replaced'; };
String.prototype.trim = 17;
console.log(callAt([1], 0), loadTrim('x'), callAt('abc', 0)); // expect: replaced 17 a
Array.prototype.at = arrayAt;

// The shape changes: a property more, an accessor, one less.
Array.prototype.late = 'late';
String.prototype.late = 'late too';
console.log(loadLate([]), loadLate(''), callAt([5], 0), loadJoin([]) === Array.prototype.join);
// expect: late late too 5 true
Object.defineProperty(Array.prototype, 'at', { configurable: true, get() { return this.length + ' by a getter'; } });
console.log(loadAt([1, 2]), attempt((o) => callAt(o, 0), [1]), loadAt('s') === stringAt);
// expect: 2 by a getter TypeError: o.at is not a function true
delete Array.prototype.at;
console.log(loadAt([]), attempt((o) => callAt(o, 0), [1])); // expect: undefined TypeError: o.at is not a function
Object.prototype.at = 'from Object.prototype';
console.log(loadAt([]), loadAt({}), loadAt('s') === stringAt);
// expect: from Object.prototype from Object.prototype true
delete Object.prototype.at;
Array.prototype.at = arrayAt;
delete String.prototype.at;
console.log(callAt([3], 0), loadAt('s')); // expect: 3 undefined
String.prototype.at = () => 'new';
console.log(callAt('s', 0), callAt([4], 0)); // expect: new 4

// The prototype itself gets another one.
function loadFar(o) { return o.far; }
for (let i = 0; i < 600; i++) loadFar([]);
Object.setPrototypeOf(Array.prototype, { far: 'far away', join: 'never seen' });
console.log(loadFar([]), loadFar(''), typeof loadJoin([])); // expect: far away undefined function

// Enough properties to make a dictionary of the prototype.
for (let i = 0; i < 100; i++) Array.prototype['p' + i] = i;
console.log(callAt([6], 0), typeof loadJoin([])); // expect: 6 function
Array.prototype.join = 'last';
console.log(loadJoin([])); // expect: last
