// %TypedArray%.from: makes a typed array of an iterable or of anything with a length, with an optional mapping
// (ECMA-262, 23.2.2.1).

const { bindThis, checkConstructor, iteratorMethod, lengthOf, newTypedArray, toObject, walk } = require("intrinsics");

// What an iterable yields.
function listOf(iterable, method) {
  return [...walk(iterable, method)];
}

module.exports = {
  from(items, mapper = undefined, thisArg = undefined) {
    checkConstructor(this);
    const map = mapper === undefined ? undefined : bindThis(mapper, thisArg);
    const method = iteratorMethod(items);
    const source = method === undefined ? toObject(items) : listOf(items, method);
    const length = lengthOf(source);
    const result = newTypedArray(this, length);
    for (let i = 0; i < length; i++) result[i] = map === undefined ? source[i] : map(source[i], i);
    return result;
  },

  listOf,
};
