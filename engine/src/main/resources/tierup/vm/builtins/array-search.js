// Array methods that look for an element. Unlike forEach and its kin they visit holes too, as undefined (ECMA-262,
// 23.1.3.9).

const { lengthOf, toObject, bindThis } = require("intrinsics");

module.exports = {
  find(predicate, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.find");
    const length = lengthOf(object);
    const test = bindThis(predicate, thisArg);
    for (let i = 0; i < length; i++) {
      const element = object[i];
      if (test(element, i, object)) return element;
    }
    return undefined;
  },

  findIndex(predicate, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.findIndex");
    const length = lengthOf(object);
    const test = bindThis(predicate, thisArg);
    for (let i = 0; i < length; i++) {
      if (test(object[i], i, object)) return i;
    }
    return -1;
  },

  findLast(predicate, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.findLast");
    const length = lengthOf(object);
    const test = bindThis(predicate, thisArg);
    for (let i = length - 1; i >= 0; i--) {
      const element = object[i];
      if (test(element, i, object)) return element;
    }
    return undefined;
  },

  findLastIndex(predicate, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.findLastIndex");
    const length = lengthOf(object);
    const test = bindThis(predicate, thisArg);
    for (let i = length - 1; i >= 0; i--) {
      if (test(object[i], i, object)) return i;
    }
    return -1;
  },
};
