'use strict';
// requires: spread, iteration, map-and-set, property-attributes, typed-arrays
// Array literals and constructor calls with spreads in hot code: elements of every kind, holes, special arrays.
class Point { constructor(a, b) { this.a = a; this.b = b; } }
class Pixel extends Point { constructor(...rest) { super(...rest); this.c = rest.length; } }
class Named { constructor(...parts) { this.text = new.target.name + parts.join('+'); } }
class List extends Array {}
function Plain(x) { this.x = x; }
const own = [1];
own.key = 1;
const sources = {
    ints: [1, 2, 3], doubles: [0.5, 1.5], mixed: [1, 'a', null], holes: [1, , 3], holeyDoubles: [0.5, , 2.5], empty: [],
    list: List.from([1, 2]), own, frozen: Object.freeze([1, 2]), text: 'xy', set: new Set([5]),
    bytes: new Uint8Array(2),
    keys: { [Symbol.iterator]: () => [4, 5].keys() },
};
/** Widens what it gets, which goes wrong if the array does not know what it holds. */
function widened(list) {
    list.push(0.25);
    list[0] = 7;
    list.push('z');
    return list.join(',') + ';' + list.length + ' ';
}
for (const name of Object.keys(sources)) {
    const x = sources[name];
    let text = '';
    for (let i = 0; i < 300; i++) {
        text = widened([...x]) + widened([...x, ...x]) + widened([9, ...x, 1.5]);
        text += widened([...x, 1, 'q', null, 2, 3, 4]);
        if (i % 8 === 0) {
            for (const other of Object.keys(sources)) text += widened([...x, ...sources[other]]);
        }
        text += [, ...x, , ...x, ,].length + ' ' + (0 in [, ...x]) + (2 in [...x, , 1]);
    }
    console.log(name, text);
}
// expect: ints 7,2,3,0.25,z;5 7,2,3,1,2,3,0.25,z;8 7,1,2,3,1.5,0.25,z;7 7,2,3,1,q,,2,3,4,0.25,z;11 9 falsetrue
// expect: doubles 7,1.5,0.25,z;4 7,1.5,0.5,1.5,0.25,z;6 7,0.5,1.5,1.5,0.25,z;6 7,1.5,1,q,,2,3,4,0.25,z;10 7 falsefalse
// expect: mixed 7,a,,0.25,z;5 7,a,,1,a,,0.25,z;8 7,1,a,,1.5,0.25,z;7 7,a,,1,q,,2,3,4,0.25,z;11 9 falsetrue
// expect: holes 7,,3,0.25,z;5 7,,3,1,,3,0.25,z;8 7,1,,3,1.5,0.25,z;7 7,,3,1,q,,2,3,4,0.25,z;11 9 falsetrue
// expect: holeyDoubles 7,,2.5,0.25,z;5 7,,2.5,0.5,,2.5,0.25,z;8 7,0.5,,2.5,1.5,0.25,z;7 7,,2.5,1,q,,2,3,4,0.25,z;11 9 falsetrue
// expect: empty 7,z;2 7,z;2 7,1.5,0.25,z;4 7,q,,2,3,4,0.25,z;8 3 falsefalse
// expect: list 7,2,0.25,z;4 7,2,1,2,0.25,z;6 7,1,2,1.5,0.25,z;6 7,2,1,q,,2,3,4,0.25,z;10 7 falsefalse
// expect: own 7,0.25,z;3 7,1,0.25,z;4 7,1,1.5,0.25,z;5 7,1,q,,2,3,4,0.25,z;9 5 falsetrue
// expect: frozen 7,2,0.25,z;4 7,2,1,2,0.25,z;6 7,1,2,1.5,0.25,z;6 7,2,1,q,,2,3,4,0.25,z;10 7 falsefalse
// expect: text 7,y,0.25,z;4 7,y,x,y,0.25,z;6 7,x,y,1.5,0.25,z;6 7,y,1,q,,2,3,4,0.25,z;10 7 falsefalse
// expect: set 7,0.25,z;3 7,5,0.25,z;4 7,5,1.5,0.25,z;5 7,1,q,,2,3,4,0.25,z;9 5 falsetrue
// expect: bytes 7,0,0.25,z;4 7,0,0,0,0.25,z;6 7,0,0,1.5,0.25,z;6 7,0,1,q,,2,3,4,0.25,z;10 7 falsefalse
// expect: keys 7,1,0.25,z;4 7,1,0,1,0.25,z;6 7,0,1,1.5,0.25,z;6 7,1,1,q,,2,3,4,0.25,z;10 7 falsefalse
let text = '';
for (let i = 0; i < 400; i++) {
    const made = [new Point(...[1, 2]), new Pixel(...[3, , 5]), new Pixel(...'ab'), new Plain(...[6])];
    text = JSON.stringify(made) + new Named(...[1, , 2]).text + new (class Other extends Named {})(...[3]).text;
    text += new Array(...[1, 2]).length + new List(...[1, 2, 3]).length + new Map(...[[[1, 2]]]).size;
}
console.log(text); // expect: [{"a":1,"b":2},{"a":3,"c":3},{"a":"a","b":"b","c":2},{"x":6}]Named1++2Other36
const long = new Array(300).fill(1.5);
for (let i = 0; i < 300; i++) text = [...long, 1, ...long].length + ' ' + Math.max(...long);
console.log(text); // expect: 601 1.5
const wrong = [() => [...5], () => [...null], () => new Point.prototype.constructor(...7), () => new (() => 1)(...[1])];
for (const f of wrong) {
    let errors = 0;
    for (let i = 0; i < 300; i++) {
        try {
            f();
        } catch (e) {
            errors += e instanceof TypeError ? 1 : 0;
        }
    }
    console.log(errors);
}
// expect: 300
// expect: 300
// expect: 300
// expect: 300
Point.prototype.constructor = Plain;
for (let i = 0; i < 300; i++) text = new Point(...[1, 2]) instanceof Point;
console.log(text); // expect: true
Object.prototype[1] = 'from the prototype';
for (let i = 0; i < 300; i++) text = [...[1, , 3]].join() + new Point(...[1, , 3]).b;
console.log(text); // expect: 1,from the prototype,3from the prototype
