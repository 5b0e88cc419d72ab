'use strict';
// requires: array-methods, spread, getters
// Whether an element is there is asked before it is read: a getter that deletes its own element does not make a hole.
function trap(object, index, value) {
  const define = (descriptor) => Object.defineProperty(object, index, { configurable: true, ...descriptor });
  define({
    get() { delete object[index]; return value; },
    set(stored) { define({ value: stored, writable: true, enumerable: true }); },
    enumerable: true,
  });
  return object;
}
const makers = [
  () => trap([0, 1, 2, 3], 2, undefined),
  () => trap({ length: 4, 0: 0, 1: 1, 3: 3 }, 2, undefined),
  () => trap((function () { return arguments; })(0, 1, 2, 3), 2, undefined),
  () => Object.setPrototypeOf([0, 1, , 3], trap(Object.create(Array.prototype), 2, undefined)),
  () => trap(trap([0, 1, 2, , 4], 0, undefined), 4, undefined),
];
const A = Array.prototype;
let visited;
const visit = (value, index) => { visited += index + (value === undefined ? 'u' : ''); return true; };
const no = (value, index) => { visit(value, index); return false; };
const fold = (sum, value, index) => sum + index + (value === undefined ? 'u' : '');
const operations = {
  every: (o) => A.every.call(o, visit),
  filter: (o) => A.filter.call(o, visit),
  forEach: (o) => A.forEach.call(o, visit),
  map: (o) => A.map.call(o, (value, index) => index),
  some: (o) => A.some.call(o, no),
  reduce: (o) => A.reduce.call(o, fold, ''),
  'reduce from the first': (o) => A.reduce.call(o, fold),
  reduceRight: (o) => A.reduceRight.call(o, fold, ''),
  'reduceRight from the last': (o) => A.reduceRight.call(o, fold),
  find: (o) => A.find.call(o, no),
  findLastIndex: (o) => A.findLastIndex.call(o, no),
  flatMap: (o) => A.flatMap.call(o, (value) => [value, 7]),
  'flatMap of it': (o) => [1].flatMap(() => o).length,
  flat: (o) => A.flat.call(o),
  slice: (o) => A.slice.call(o, 1),
  concat: (o) => (Array.isArray(o) ? [8].concat(o) : []),
  shift: (o) => A.shift.call(o),
  unshift: (o) => A.unshift.call(o, 9),
  reverse: (o) => A.reverse.call(o),
  splice: (o) => A.splice.call(o, 1, 2),
  'splice for more': (o) => A.splice.call(o, 1, 1, 5, 6),
  copyWithin: (o) => A.copyWithin.call(o, 0, 1),
  'copyWithin backwards': (o) => A.copyWithin.call(o, 1, 0),
  indexOf: (o) => A.indexOf.call(o, undefined),
  lastIndexOf: (o) => A.lastIndexOf.call(o, undefined),
  includes: (o) => A.includes.call(o, undefined),
  sort: (o) => A.sort.call(o),
  'sort by a function': (o) => A.sort.call(o, (a, b) => b - a),
  toSorted: (o) => A.toSorted.call(o),
  toReversed: (o) => A.toReversed.call(o),
  with: (o) => A.with.call(o, 0, 5),
  join: (o) => A.join.call(o),
  fill: (o) => A.fill.call(o, 6, 1, 3),
  pop: (o) => A.pop.call(o),
  push: (o) => A.push.call(o, 5),
  stringify: (o) => JSON.stringify(o).length,
  assign: (o) => Object.assign([8, 8, 8], o),
  spread: (o) => ({ length: 4, ...o }),
  values: (o) => Object.values(o),
  from: (o) => Array.from(o),
};
function show(value) {
  if (value === undefined) return 'u';
  if (typeof value !== 'object') return String(value);
  let text = '';
  for (let i = 0; i < value.length; i++) {
    const property = Object.getOwnPropertyDescriptor(value, i);
    text += property === undefined ? '-' : property.get ? 'g' : property.value === undefined ? 'u' : property.value;
  }
  return text;
}
for (const [name, operation] of Object.entries(operations)) {
  let line = name + ':';
  for (const make of makers) {
    const object = make();
    visited = '';
    line += ' [' + show(operation(object)) + (visited && ' ') + visited + ' ' + show(object) + ']';
  }
  console.log(line);
}
// expect: every: [true 012u3 01-3] [true 012u3 01-3] [true 012u3 01-3] [true 012u3 01-3] [true 0u124u -12--]
// expect: filter: [01u3 012u3 01-3] [01u3 012u3 01-3] [01u3 012u3 01-3] [01u3 012u3 01-3] [u12u 0u124u -12--]
// expect: forEach: [u 012u3 01-3] [u 012u3 01-3] [u 012u3 01-3] [u 012u3 01-3] [u 0u124u -12--]
// expect: map: [0123 01-3] [0123 01-3] [0123 01-3] [0123 01-3] [012-4 -12--]
// expect: some: [false 012u3 01-3] [false 012u3 01-3] [false 012u3 01-3] [false 012u3 01-3] [false 0u124u -12--]
// expect: reduce: [012u3 01-3] [012u3 01-3] [012u3 01-3] [012u3 01-3] [0u124u -12--]
// expect: reduce from the first: [12u3 01-3] [12u3 01-3] [12u3 01-3] [12u3 01-3] [NaN24u -12--]
// expect: reduceRight: [32u10 01-3] [32u10 01-3] [32u10 01-3] [32u10 01-3] [4u210u -12--]
// expect: reduceRight from the last: [5u10 01-3] [5u10 01-3] [5u10 01-3] [5u10 01-3] [NaN10u -12--]
// expect: find: [u 012u3 01-3] [u 012u3 01-3] [u 012u3 01-3] [u 012u3 01-3] [u 0u123u4u -12--]
// expect: findLastIndex: [-1 32u10 01-3] [-1 32u10 01-3] [-1 32u10 01-3] [-1 32u10 01-3] [-1 4u3u210u -12--]
// expect: flatMap: [0717u737 01-3] [0717u737 01-3] [0717u737 01-3] [0717u737 01-3] [u71727u7 -12--]
// expect: flatMap of it: [4 01-3] [1 01g3] [1 01g3] [4 01-3] [4 -12--]
// expect: flat: [01u3 01-3] [01u3 01-3] [01u3 01-3] [01u3 01-3] [u12u -12--]
// expect: slice: [1u3 01-3] [1u3 01-3] [1u3 01-3] [1u3 01-3] [12-u g12--]
// expect: concat: [801u3 01-3] [ 01g3] [ 01g3] [801u3 01-3] [8u12-u -12--]
// expect: shift: [0 1u3] [0 1u3] [0 1u3] [0 1u3] [u 12-u]
// expect: unshift: [5 901u3] [5 901u3] [5 901u3] [5 901u3] [6 9u12-u]
// expect: reverse: [3u10 3u10] [3u10 3u10] [3u10 3u10] [3u10 3u10] [u-21u u-21u]
// expect: splice: [1u 03] [1u 03] [1u 03] [1u 03] [12 g-u]
// expect: splice for more: [1 056u3] [1 056u3] [1 056u3] [1 056u3] [1 g562-u]
// expect: copyWithin: [1u33 1u33] [1u33 1u33] [1u33 1u33] [1u33 1u33] [12-u- 12-u-]
// expect: copyWithin backwards: [001u 001u] [001u 001u] [001u 001u] [001u 001u] [-u12- -u12-]
// expect: indexOf: [2 01-3] [2 01-3] [2 01-3] [2 01-3] [0 -12-g]
// expect: lastIndexOf: [2 01-3] [2 01-3] [2 01-3] [2 01-3] [4 g12--]
// expect: includes: [true 01-3] [true 01-3] [true 01-3] [true 01-3] [true -12-g]
// expect: sort: [013u 013u] [013u 013u] [013u 013u] [013u 013u] [12uu- 12uu-]
// expect: sort by a function: [310u 310u] [310u 310u] [310u 310u] [310u 310u] [21uu- 21uu-]
// expect: toSorted: [013u 01-3] [013u 01-3] [013u 01-3] [013u 01-3] [12uuu -12--]
// expect: toReversed: [3u10 01-3] [3u10 01-3] [3u10 01-3] [3u10 01-3] [uu21u -12--]
// expect: with: [51u3 01-3] [51u3 01-3] [51u3 01-3] [51u3 01-3] [512uu g12--]
// expect: join: [0,1,,3 01-3] [0,1,,3 01-3] [0,1,,3 01-3] [0,1,,3 01-3] [,1,2,, -12--]
// expect: fill: [0663 0663] [0663 0663] [0663 0663] [06-3 06-3] [g66-g g66-g]
// expect: pop: [3 01g] [3 01g] [3 01g] [3 01-] [u g12-]
// expect: push: [5 01g35] [5 01g35] [5 01g35] [5 01-35] [6 g12-g5]
// expect: stringify: [12 01-3] [30 01-3] [19 01-3] [12 01-3] [20 -12--]
// expect: assign: [01u3 01-3] [01u3 01-3] [01u3 01-3] [0183 01-3] [u12-u -12--]
// expect: spread: [01u3 01-3] [01u3 01-3] [01u3 01-3] [01-3 01-3] [u12- -12--]
// expect: values: [01u3 01-3] [01u34 01-3] [01u3 01-3] [013 01-3] [u12u -12--]
// expect: from: [01u3 01-3] [01u3 01-3] [01u3 01-3] [01u3 01-3] [u12uu -12--]
// The same when the loops have long been machine code.
let holes = 0;
for (let round = 0; round < 2000; round++) {
  const array = trap([0, 1, 2, , 4], round % 5, undefined);
  let seen = 0;
  array.forEach(() => { seen++; });
  array.map(() => { seen++; });
  if (seen !== (round % 5 === 3 ? 9 : 7)) holes++;
}
console.log(holes); // expect: 0
