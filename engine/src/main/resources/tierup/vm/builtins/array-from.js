// Array.from: makes an array of an iterable or of anything with a length, with an optional mapping (ECMA-262,
// 23.1.2.1).

const { bindThis, defineValue, isConstructor, iteratorMethod, lengthOf, newList, toArray, toObject, walk } =
  require("intrinsics");

// Assignment is the fast way to append, and on a list, which has no prototype, it meets no setter. An object that a
// constructor of the program has made may have some.
function append(result, index, value, foreign) {
  if (foreign) defineValue(result, index, value);
  else result[index] = value;
}

module.exports = {
  from(items, mapper = undefined, thisArg = undefined) {
    const map = mapper === undefined ? undefined : bindThis(mapper, thisArg);
    const foreign = isConstructor(this);
    const method = iteratorMethod(items);
    if (method !== undefined && map === undefined && !foreign) return [...walk(items, method)];
    let length = 0;
    let result;
    if (method !== undefined) {
      result = foreign ? new this() : newList(0, 8);
      for (const item of walk(items, method)) {
        append(result, length, map === undefined ? item : map(item, length), foreign);
        length++;
      }
    } else {
      const source = toObject(items, "Array.from");
      length = lengthOf(source);
      result = foreign ? new this(length) : newList(length, length);
      for (let i = 0; i < length; i++) append(result, i, map === undefined ? source[i] : map(source[i], i), foreign);
    }
    if (!foreign) return toArray(result);
    result.length = length;
    return result;
  },
};
