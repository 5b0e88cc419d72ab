'use strict';
// requires: spread
// push, pop, shift, unshift, indexOf and includes as machine code: arrays of ints, of doubles and of anything,
// with holes, of a
// subclass, with properties of their own, frozen, sealed, of fixed length, far apart, and with elements on a
// prototype.
const show = (a) => a.length + ':' + a.map((x) => String(x)).join() + ':' + Object.keys(a).length;

function ends(a, values) {
    const seen = [];
    for (const value of values) {
        seen.push(a.push(value), a.pop(), a.unshift(value), a.shift(), a.push(value));
    }
    while (a.length > 3) seen.push(a.shift(), a.pop());
    return seen.map((x) => (Object.is(x, -0) ? '-0' : String(x))).join() + ' ' + show(a);
}

class Stack extends Array {
    top() { return this[this.length - 1]; }
}

const makers = [() => [], () => [1, 2, 3], () => [0.5, 1.5, -0], () => ['a', 'b'], () => [1, , 3], () => new Array(5),
    () => new Stack(), () => Stack.from([1, 2]), () => Object.assign([1, 2], { own: 1 }), () => [1, 2.5, 'x', null,
        undefined],
    () => { const a = [1]; a[5000] = 2; a.length = 2; return a; }, () => new Array(100).fill(7)];
const values = [1, 0.5, 'text', undefined, null, -0, NaN, {}];
let last;
for (const make of makers) {
    for (let round = 0; round < 30; round++) last = ends(make(), values);
    console.log(last);
}
// expect: 1,1,1,1,1,2,0.5,2,0.5,2,3,text,3,text,3,4,undefined,4,undefined,4,5,null,5,null,5,6,-0,6,-0,6,7,NaN,7,NaN,7,8,[object Object],8,[object Object],8,1,[object Object],0.5,NaN,text,-0 2:undefined,null:2
// expect: 4,1,4,1,4,5,0.5,5,0.5,5,6,text,6,text,6,7,undefined,7,undefined,7,8,null,8,null,8,9,-0,9,-0,9,10,NaN,10,NaN,10,11,[object Object],11,[object Object],11,1,[object Object],2,NaN,3,-0,1,null 3:0.5,text,undefined:3
// expect: 4,1,4,1,4,5,0.5,5,0.5,5,6,text,6,text,6,7,undefined,7,undefined,7,8,null,8,null,8,9,-0,9,-0,9,10,NaN,10,NaN,10,11,[object Object],11,[object Object],11,0.5,[object Object],1.5,NaN,-0,-0,1,null 3:0.5,text,undefined:3
// expect: 3,1,3,1,3,4,0.5,4,0.5,4,5,text,5,text,5,6,undefined,6,undefined,6,7,null,7,null,7,8,-0,8,-0,8,9,NaN,9,NaN,9,10,[object Object],10,[object Object],10,a,[object Object],b,NaN,1,-0,0.5,null 2:text,undefined:2
// expect: 4,1,4,1,4,5,0.5,5,0.5,5,6,text,6,text,6,7,undefined,7,undefined,7,8,null,8,null,8,9,-0,9,-0,9,10,NaN,10,NaN,10,11,[object Object],11,[object Object],11,1,[object Object],undefined,NaN,3,-0,1,null 3:0.5,text,undefined:3
// expect: 6,1,6,1,6,7,0.5,7,0.5,7,8,text,8,text,8,9,undefined,9,undefined,9,10,null,10,null,10,11,-0,11,-0,11,12,NaN,12,NaN,12,13,[object Object],13,[object Object],13,undefined,[object Object],undefined,NaN,undefined,-0,undefined,null,undefined,undefined 3:1,0.5,text:3
// expect: 1,1,1,1,1,2,0.5,2,0.5,2,3,text,3,text,3,4,undefined,4,undefined,4,5,null,5,null,5,6,-0,6,-0,6,7,NaN,7,NaN,7,8,[object Object],8,[object Object],8,1,[object Object],0.5,NaN,text,-0 2:undefined,null:2
// expect: 3,1,3,1,3,4,0.5,4,0.5,4,5,text,5,text,5,6,undefined,6,undefined,6,7,null,7,null,7,8,-0,8,-0,8,9,NaN,9,NaN,9,10,[object Object],10,[object Object],10,1,[object Object],2,NaN,1,-0,0.5,null 2:text,undefined:2
// expect: 3,1,3,1,3,4,0.5,4,0.5,4,5,text,5,text,5,6,undefined,6,undefined,6,7,null,7,null,7,8,-0,8,-0,8,9,NaN,9,NaN,9,10,[object Object],10,[object Object],10,1,[object Object],2,NaN,1,-0,0.5,null 2:text,undefined:3
// expect: 6,1,6,1,6,7,0.5,7,0.5,7,8,text,8,text,8,9,undefined,9,undefined,9,10,null,10,null,10,11,-0,11,-0,11,12,NaN,12,NaN,12,13,[object Object],13,[object Object],13,1,[object Object],2.5,NaN,x,-0,null,null,undefined,undefined 3:1,0.5,text:3
// expect: 3,1,3,1,3,4,0.5,4,0.5,4,5,text,5,text,5,6,undefined,6,undefined,6,7,null,7,null,7,8,-0,8,-0,8,9,NaN,9,NaN,9,10,[object Object],10,[object Object],10,1,[object Object],undefined,NaN,1,-0,0.5,null 2:text,undefined:2
// expect: 101,1,101,1,101,102,0.5,102,0.5,102,103,text,103,text,103,104,undefined,104,undefined,104,105,null,105,null,105,106,-0,106,-0,106,107,NaN,107,NaN,107,108,[object Object],108,[object Object],108,7,[object Object],7,NaN,7,-0,7,null,7,undefined,7,text,7,0.5,7,1,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7 2:7,7:2
for (const make of [() => [], () => new Stack()]) {
    for (let round = 0; round < 50; round++) last = [make().pop(), make().shift(), make().unshift(1),
        make().push()].join();
    console.log(last);
}
// expect: ,,1,0
// expect: ,,1,0

// What cannot be changed; each message is that of the general case.
const fixed = [() => Object.freeze([1, 2]), () => Object.seal([1, 2]), () => Object.preventExtensions([1, 2]),
    () => Object.defineProperty([1, 2], 'length', { writable: false }), () => Object.freeze([]),
    () => Object.defineProperty([], 'length', { writable: false }), () => Object.preventExtensions([1, , 3])];
for (let round = 0; round < 3; round++) {
    for (const make of fixed) {
        for (const act of [(a) => a.push(3), (a) => a.pop(), (a) => a.shift(), (a) => a.unshift(0)]) {
            const a = make();
            try {
                last = String(act(a)) + ' ' + show(a);
            } catch (e) {
                last = e.message + ' ' + show(a);
            }
            if (round === 2) console.log(last);
        }
    }
}
// expect: Cannot add property 2, object is not extensible 2:1,2:2
// expect: Cannot delete property '1' of [object Array] 2:1,2:2
// expect: Cannot assign to read only property '0' of object '[object Array]' 2:1,2:2
// expect: Cannot add property 2, object is not extensible 2:1,2:2
// expect: Cannot add property 2, object is not extensible 2:1,2:2
// expect: Cannot delete property '1' of [object Array] 2:1,2:2
// expect: Cannot delete property '1' of [object Array] 2:2,2:2
// expect: Cannot add property 2, object is not extensible 2:1,2:2
// expect: Cannot add property 2, object is not extensible 2:1,2:2
// expect: 2 1:1:1
// expect: 1 1:2:1
// expect: Cannot add property 2, object is not extensible 2:1,2:2
// expect: Cannot assign to read only property 'length' of object '[object Array]' 2:1,2:2
// expect: Cannot assign to read only property 'length' of object '[object Array]' 2:1,:1
// expect: Cannot assign to read only property 'length' of object '[object Array]' 2:2,:1
// expect: Cannot assign to read only property 'length' of object '[object Array]' 2:1,2:2
// expect: Cannot add property 0, object is not extensible 0::0
// expect: Cannot assign to read only property 'length' of object '[object Array]' 0::0
// expect: Cannot assign to read only property 'length' of object '[object Array]' 0::0
// expect: Cannot add property 0, object is not extensible 0::0
// expect: Cannot assign to read only property 'length' of object '[object Array]' 0::0
// expect: Cannot assign to read only property 'length' of object '[object Array]' 0::0
// expect: Cannot assign to read only property 'length' of object '[object Array]' 0::0
// expect: Cannot assign to read only property 'length' of object '[object Array]' 0::0
// expect: Cannot add property 3, object is not extensible 3:1,,3:2
// expect: 3 2:1,:1
// expect: Cannot add property 1, object is not extensible 3:,,3:1
// expect: Cannot add property 3, object is not extensible 3:1,,3:2
const shared = [1, 2, 3, 4];
for (let i = 0; i < 300; i++) shared.push(shared.shift());
Object.freeze(shared);
try {
    shared.pop();
} catch (e) {
    console.log(e.message, show(shared)); // expect: Cannot delete property '3' of [object Array] 4:1,2,3,4:4
}

// A queue and a stack that grow and shrink.
const queue = [];
let sum = 0;
for (let i = 0; i < 4000; i++) {
    queue.push(i, i + 0.5);
    if (i % 2) sum += queue.shift() + queue.shift() - queue.pop();
}
console.log(queue.length, sum, queue[0], queue[queue.length - 1]); // expect: 2000 1330333.5 2666.5 3999

// Searching.
const word = 'wo' + 'rd';
const o = { toString() { return 'object'; } };
const far = [1, 2];
far[100000] = 3;
const mixed = [0, -0, 1, 1.5, 'word', ('word!').slice(0, 4), '\u4e2d', null, undefined, true, o, NaN,
    Symbol.iterator, 'long '.repeat(20)];
const where = [[1, 2, 3, 2147483647], [0.5, 1, 2, -0, NaN], mixed, [, 1, , 2], new Array(3), [], far, ['a', 'word',
    'x'],
    Stack.from([1, 'word']), [1, 2, 3, '3', 3.5], Object.freeze([1, word])];
const what = [1, 1.0, 2.5, -0, 0, NaN, 3, '3', word, 'wo'.concat('rd'), '\u4e2d', null, undefined, true, o, {},
    Symbol.iterator,
    2147483647, 'long '.repeat(20), ''];
for (const a of where) {
    for (let round = 0; round < 30; round++) {
        last = what.map((x) => a.indexOf(x) + (a.includes(x) ? '+' : '-')).join(' ');
    }
    console.log(last);
}
// expect: 0+ 0+ -1- -1- -1- -1- 2+ -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- 3+ -1- -1-
// expect: 1+ 1+ -1- 3+ 3+ -1+ -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1-
// expect: 2+ 2+ -1- 0+ 0+ -1+ -1- -1- 4+ 4+ 6+ 7+ 8+ 9+ 10+ -1- 12+ -1- 13+ -1-
// expect: 1+ 1+ -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1+ -1- -1- -1- -1- -1- -1- -1-
// expect: -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1+ -1- -1- -1- -1- -1- -1- -1-
// expect: -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1-
// expect: 0+ 0+ -1- -1- -1- -1- 100000+ -1- -1- -1- -1- -1- -1+ -1- -1- -1- -1- -1- -1- -1-
// expect: -1- -1- -1- -1- -1- -1- -1- -1- 1+ 1+ -1- -1- -1- -1- -1- -1- -1- -1- -1- -1-
// expect: 0+ 0+ -1- -1- -1- -1- -1- -1- 1+ 1+ -1- -1- -1- -1- -1- -1- -1- -1- -1- -1-
// expect: 0+ 0+ -1- -1- -1- -1- 2+ 3+ -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1- -1-
// expect: 0+ 0+ -1- -1- -1- -1- -1- -1- 1+ 1+ -1- -1- -1- -1- -1- -1- -1- -1- -1- -1-
for (let i = 0; i < 300; i++) last = [mixed.indexOf(), mixed.includes(), mixed.indexOf(1, 3),
    mixed.includes('word', -3)].join();
console.log(last); // expect: 8,true,-1,false

// Methods of other objects, a replaced method, and elements that shine through holes.
for (let i = 0; i < 3; i++) {
    for (const receiver of [{ length: 2, 0: 'a', 1: 'b' }, 'text', 5]) {
        for (const method of ['push', 'pop', 'shift', 'unshift', 'indexOf', 'includes']) {
            try {
                last = String(Array.prototype[method].call(receiver, 'a'));
            } catch (e) {
                last = e.message;
            }
            if (i === 2) console.log(method, last);
        }
    }
}
// expect: push 3
// expect: pop a
// expect: shift a
// expect: unshift 2
// expect: indexOf 0
// expect: includes true
// expect: push Cannot assign to read only property 'length' of object '[object String]'
// expect: pop Cannot delete property '3' of [object String]
// expect: shift Cannot assign to read only property '0' of object '[object String]'
// expect: unshift Cannot assign to read only property '3' of object '[object String]'
// expect: indexOf -1
// expect: includes false
// expect: push 1
// expect: pop undefined
// expect: shift undefined
// expect: unshift 1
// expect: indexOf -1
// expect: includes false
const pop = Array.prototype.pop;
Array.prototype.pop = function () { return 'replaced'; };
console.log([1].pop(), pop.call([1])); // expect: replaced 1
Array.prototype.pop = pop;
Array.prototype[1] = 'inherited';
for (let i = 0; i < 300; i++) last = [[0, , 2].indexOf('inherited'), [0, , 2].includes('inherited'), [0, ,
    2].shift(), [0, ,].pop()].join();
console.log(last, show([0, , 2])); // expect: 1,true,0,inherited 3:0,inherited,2:2
const through = [0, , 2];
for (let i = 0; i < 2; i++) console.log(through.shift(), show(through), through.unshift(5), show(through));
// expect: 0 2:inherited,2:2 3 3:5,inherited,2:3
// expect: 5 2:inherited,2:2 3 3:5,inherited,2:3
delete Array.prototype[1];
