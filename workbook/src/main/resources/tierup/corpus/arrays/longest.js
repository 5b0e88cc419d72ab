'use strict';
// requires: array-methods, spread
// Lengths about 2 ** 32 - 1, the longest of an array, and 2 ** 53 - 1, the longest of all.
const A = Array.prototype;
const attempt = (name, action) => {
  let text;
  try {
    text = action();
  } catch (error) {
    text = error.name + ': ' + error.message;
  }
  console.log(name, text);
};
const arrayOf = (length, index, value) => { const a = []; a.length = length; a[index] = value; return a; };
const likeOf = (length, index, value) => ({ length, [index]: value });

attempt('concat', () => arrayOf(1, 2 ** 31, 1).concat(arrayOf(1, 5, 2)).length); // expect: concat 2147483655
attempt('concat too long', () => arrayOf(1, 2 ** 32 - 2, 1).concat([1, 2]).length);
// expect: concat too long RangeError: Invalid array length
attempt('push', () => {
  const full = arrayOf(2 ** 32 - 1, 0, 'first');
  try {
    return full.push('x', 'y');
  } catch (error) {
    return [error.name, error.message, full.length, Object.keys(full).join(' '), full[2 ** 32]].join();
  }
});
// expect: push RangeError,Invalid array length,4294967295,0 4294967295 4294967296,y
attempt('push to a like', () => A.push.call(likeOf(2 ** 53 - 1), 1));
// expect: push to a like TypeError: Pushing 1 elements on an array-like of length 9007199254740991 is disallowed, as the total surpasses 2**53-1
attempt('push nothing', () => A.push.call(likeOf(2 ** 53 - 1))); // expect: push nothing 9007199254740991
attempt('push the last', () => { const o = likeOf(2 ** 53 - 3); A.push.call(o, 1, 2); return Object.keys(o).join(); });
// expect: push the last length,undefined,9007199254740989,9007199254740990
attempt('unshift', () => A.unshift.call(likeOf(2 ** 53 - 1), 1)); // expect: unshift TypeError: Invalid array length
attempt('unshift nothing', () => A.unshift.call(likeOf(2 ** 53 - 1))); // expect: unshift nothing 9007199254740991
attempt('pop', () => { const o = likeOf(2 ** 53, 2 ** 53 - 2, 'x'); return A.pop.call(o) + o.length; });
// expect: pop x9007199254740990
attempt('splice', () => {
  const o = likeOf(2 ** 53 - 1, 2 ** 53 - 2, 'a');
  return A.splice.call(o, 2 ** 53 - 2, 1, 'b') + o[2 ** 53 - 2];
});
// expect: splice ab
attempt('splice too much', () => A.splice.call(likeOf(2 ** 53 - 1), 2 ** 53 - 2, 0, 'b'));
// expect: splice too much TypeError: Invalid array length
attempt('slice', () => A.slice.call(likeOf(2 ** 53 - 1, 2 ** 53 - 2, 'a'), -2)[1]); // expect: slice a
attempt('slice too much', () => A.slice.call(likeOf(2 ** 53 - 1), 0).length);
// expect: slice too much RangeError: Invalid array length
attempt('fill', () => Object.keys(A.fill.call(likeOf(2 ** 53 - 1), 7, -2)).join());
// expect: fill length,undefined,9007199254740989,9007199254740990
attempt('copyWithin', () => Object.keys(A.copyWithin.call(likeOf(2 ** 53 - 1, 2 ** 53 - 3, 1), -1, -2)).join());
// expect: copyWithin length,9007199254740989,9007199254740990
attempt('at', () => A.at.call(likeOf(2 ** 53 - 1, 2 ** 53 - 2, 'last'), -1)); // expect: at last
attempt('lastIndexOf', () => A.lastIndexOf.call(likeOf(2 ** 53 - 1, 2 ** 53 - 2, 'x'), 'x'));
// expect: lastIndexOf 9007199254740990
attempt('indexOf', () => arrayOf(1, 3e9, 'x').lastIndexOf('x')); // expect: indexOf 3000000000
attempt('toSpliced', () => A.toSpliced.call(likeOf(2 ** 53 - 1), 0, 0, 1));
// expect: toSpliced TypeError: Invalid array length
attempt('with', () => A.with.call(likeOf(2 ** 32), 0, 0)); // expect: with RangeError: Invalid array length
attempt('toReversed', () => A.toReversed.call(likeOf(2 ** 32))); // expect: toReversed RangeError: Invalid array length
attempt('toSorted', () => A.toSorted.call(likeOf(2 ** 32))); // expect: toSorted RangeError: Invalid array length
attempt('map', () => A.map.call(likeOf(2 ** 32), (x) => x)); // expect: map RangeError: Invalid array length
attempt('from', () => Array.from(likeOf(2 ** 32))); // expect: from RangeError: Invalid array length
attempt('length', () => { const a = [1, 2, 3]; a.length = 2 ** 32 - 1; a.length = 2; return a.join(); });
// expect: length 1,2
attempt('keys', () => {
  const array = arrayOf(1, 3e8, 'x');
  array.named = 1;
  array[2 ** 32 - 1] = 'no index';
  array[2 ** 32 - 2] = 'the last';
  return Object.keys(array).join() + ' ' + array.length;
});
// expect: keys 300000000,4294967294,named,4294967295 4294967295
