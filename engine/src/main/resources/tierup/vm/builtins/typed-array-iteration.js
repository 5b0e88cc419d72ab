// Typed array methods that visit elements in order and call a function for each (ECMA-262, 23.2.3).
//
// Simpler than those of arrays: there are no holes, and the length cannot change.

const { bindThis, newTypedArrayLike, typedLength, TypeError } = require("intrinsics");

module.exports = {
  forEach(callback, thisArg = undefined) {
    const length = typedLength(this);
    const call = bindThis(callback, thisArg);
    for (let i = 0; i < length; i++) call(this[i], i, this);
  },

  map(callback, thisArg = undefined) {
    const length = typedLength(this);
    const call = bindThis(callback, thisArg);
    const result = newTypedArrayLike(this, length, "map");
    for (let i = 0; i < length; i++) result[i] = call(this[i], i, this);
    return result;
  },

  filter(callback, thisArg = undefined) {
    const length = typedLength(this);
    const call = bindThis(callback, thisArg);
    const kept = [];
    let count = 0;
    for (let i = 0; i < length; i++) {
      const element = this[i];
      if (call(element, i, this)) kept[count++] = element;
    }
    const result = newTypedArrayLike(this, count, "filter");
    for (let i = 0; i < count; i++) result[i] = kept[i];
    return result;
  },

  some(callback, thisArg = undefined) {
    const length = typedLength(this);
    const call = bindThis(callback, thisArg);
    for (let i = 0; i < length; i++) {
      if (call(this[i], i, this)) return true;
    }
    return false;
  },

  every(callback, thisArg = undefined) {
    const length = typedLength(this);
    const call = bindThis(callback, thisArg);
    for (let i = 0; i < length; i++) {
      if (!call(this[i], i, this)) return false;
    }
    return true;
  },

  reduce(callback, ...initial) {
    const length = typedLength(this);
    const call = bindThis(callback, undefined);
    let i = 0;
    let accumulator;
    if (initial.length > 0) {
      accumulator = initial[0];
    } else {
      if (length === 0) throw new TypeError("Reduce of empty array with no initial value");
      accumulator = this[i++];
    }
    for (; i < length; i++) accumulator = call(accumulator, this[i], i, this);
    return accumulator;
  },

  reduceRight(callback, ...initial) {
    let i = typedLength(this) - 1;
    const call = bindThis(callback, undefined);
    let accumulator;
    if (initial.length > 0) {
      accumulator = initial[0];
    } else {
      if (i < 0) throw new TypeError("Reduce of empty array with no initial value");
      accumulator = this[i--];
    }
    for (; i >= 0; i--) accumulator = call(accumulator, this[i], i, this);
    return accumulator;
  },

  find(predicate, thisArg = undefined) {
    const length = typedLength(this);
    const test = bindThis(predicate, thisArg);
    for (let i = 0; i < length; i++) {
      const element = this[i];
      if (test(element, i, this)) return element;
    }
    return undefined;
  },

  findIndex(predicate, thisArg = undefined) {
    const length = typedLength(this);
    const test = bindThis(predicate, thisArg);
    for (let i = 0; i < length; i++) {
      if (test(this[i], i, this)) return i;
    }
    return -1;
  },

  findLast(predicate, thisArg = undefined) {
    const length = typedLength(this);
    const test = bindThis(predicate, thisArg);
    for (let i = length - 1; i >= 0; i--) {
      const element = this[i];
      if (test(element, i, this)) return element;
    }
    return undefined;
  },

  findLastIndex(predicate, thisArg = undefined) {
    const length = typedLength(this);
    const test = bindThis(predicate, thisArg);
    for (let i = length - 1; i >= 0; i--) {
      if (test(this[i], i, this)) return i;
    }
    return -1;
  },
};
