'use strict';
// Element accesses warmed up on dense integers meet holes, doubles, strings, objects and odd indices.
function read(list, i) {
    return list[i];
}
function write(list, i, value) {
    list[i] = value;
    return list.length;
}
const list = [];
for (let i = 0; i < 100; i++) list.push(i);
let sum = 0;
for (let i = 0; i < 20000; i++) {
    sum += read(list, i % 100);
    write(list, i % 100, i);
}
console.log(sum, list[0], list[99]); // expect: 198000000 19900 19999
console.log(read(list, 100), read(list, -1), read(list, 0.5), read(list, '7'), read(list, 'length'), read(list, 1e10));
// expect: undefined undefined undefined 19907 100 undefined
console.log(write(list, 100, 'end'), write(list, 105, 1.5), read(list, 103), write(list, -1, 'negative'), list[-1]);
// expect: 101 106 undefined 106 negative
console.log(write(list, '106', 'text index'), write(list, 2.5, 'fraction'), list[2.5], write(list, 'x', 1));
// expect: 107 107 fraction 107
console.log(read('text', 1), read('text', 9), read({ 3: 'three' }, 3), read({ key: 'k' }, 'key'));
// expect: e undefined three k
try {
    read(undefined, 3);
} catch (error) {
    console.log(error.message); // expect: Cannot read properties of undefined (reading '3')
}
try {
    write(null, 3, 1);
} catch (error) {
    console.log(error.message); // expect: Cannot set properties of null (setting '3')
}
const mixed = [1, 2.5, 'x', null, undefined, true, { valueOf: () => 10 }, [5]];
let text = '';
for (let i = 0; i < 8000; i++) if (i % 1000 < 8) text += read(mixed, i % 8);
console.log(text.slice(0, 40)); // expect: 12.5xnullundefinedtrue10512.5xnullundefi
const grown = [];
for (let i = 0; i < 15000; i++) write(grown, i, i * 0.5);
console.log(grown.length, grown[14999], read(grown, 7001)); // expect: 15000 7499.5 3500.5
grown.length = 10;
console.log(read(grown, 10), write(grown, 20, 'sparse'), read(grown, 15), grown.length);
// expect: undefined 21 undefined 21
Array.prototype[15] = 'from the prototype';
console.log(read(grown, 15), read(grown, 16)); // expect: from the prototype undefined
delete Array.prototype[15];
console.log(read(grown, 15)); // expect: undefined
