// Array.from: makes an array of an iterable or of anything with a length, with an optional mapping (ECMA-262,
// 23.1.2.1).

const { lengthOf, toObject, bindThis, isConstructor, isIterable, newArray } = require("intrinsics");

module.exports = {
  from(items, mapper = undefined, thisArg = undefined) {
    const map = mapper === undefined ? undefined : bindThis(mapper, thisArg);
    const Result = isConstructor(this) ? this : undefined;
    let length = 0;
    let result;
    if (isIterable(items)) {
      result = Result === undefined ? newArray(0) : new Result();
      for (const item of items) {
        result[length] = map === undefined ? item : map(item, length);
        length++;
      }
    } else {
      const source = toObject(items, "Array.from");
      length = lengthOf(source);
      result = Result === undefined ? newArray(length) : new Result(length);
      for (let i = 0; i < length; i++) result[i] = map === undefined ? source[i] : map(source[i], i);
    }
    result.length = length;
    return result;
  },
};
