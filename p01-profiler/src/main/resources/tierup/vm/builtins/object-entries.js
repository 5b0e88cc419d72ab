// Object.fromEntries: walks any iterable, so it is written where for-of is at hand (ECMA-262, 20.1.2.7).

const { checkIterable, defineValue, describe, isObject, TypeError } = require("intrinsics");

module.exports = {
  fromEntries(iterable) {
    if (iterable === undefined || iterable === null) throw new TypeError("undefined is not iterable");
    checkIterable(iterable);
    const object = {};
    for (const entry of iterable) {
      if (!isObject(entry)) throw new TypeError("Iterator value " + describe(entry) + " is not an entry object");
      defineValue(object, entry[0], entry[1]);
    }
    return object;
  },
};
