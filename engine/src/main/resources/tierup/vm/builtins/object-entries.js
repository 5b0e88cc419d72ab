// Object.fromEntries: walks any iterable, so it is written where for-of is at hand (ECMA-262, 20.1.2.7).

const { defineValue, describe, isObject, TypeError, walk } = require("intrinsics");

module.exports = {
  fromEntries(iterable) {
    if (iterable === undefined || iterable === null) throw new TypeError("undefined is not iterable");
    const object = {};
    for (const entry of walk(iterable)) {
      if (!isObject(entry)) throw new TypeError("Iterator value " + describe(entry) + " is not an entry object");
      defineValue(object, entry[0], entry[1]);
    }
    return object;
  },
};
