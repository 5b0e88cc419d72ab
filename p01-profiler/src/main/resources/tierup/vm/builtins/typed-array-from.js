// %TypedArray%.from: makes a typed array of an iterable or of anything with a length, with an optional mapping
// (ECMA-262, 23.2.2.1).

const { bindThis, checkConstructor, isIterable, lengthOf, newTypedArray, toObject } = require("intrinsics");

module.exports = {
  from(items, mapper = undefined, thisArg = undefined) {
    checkConstructor(this);
    const map = mapper === undefined ? undefined : bindThis(mapper, thisArg);
    const source = isIterable(items) ? [...items] : toObject(items);
    const length = lengthOf(source);
    const result = newTypedArray(this, length);
    for (let i = 0; i < length; i++) result[i] = map === undefined ? source[i] : map(source[i], i);
    return result;
  },

  // What a typed array's constructor makes of an iterable argument.
  listOf(iterable) {
    return [...iterable];
  },
};
