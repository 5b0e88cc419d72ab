// Array methods that visit elements in order and call a function for each.
//
// They are written in JavaScript, not in Java, because they call the program's functions: a loop in JavaScript that
// calls JavaScript needs no way out of the machine and back, is profiled, compiled and inlined like any other, and
// cannot run Java's own stack full. The steps are those of ECMA-262, 23.1.3.
//
// Two idioms recur. A loop reads the element first and asks `index in object` only if it got undefined, because holes
// are rare and the question is slow. And a given thisArg is bound to the callback beforehand, so that the loop's call
// is a plain one.

const { lengthOf, toObject, bindThis, newArrayLike, isArray, TypeError } = require("intrinsics");

module.exports = {
  forEach(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.forEach");
    const length = lengthOf(object);
    const call = bindThis(callback, thisArg);
    for (let i = 0; i < length; i++) {
      const element = object[i];
      if (element !== undefined || i in object) call(element, i, object);
    }
  },

  map(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.map");
    const length = lengthOf(object);
    const call = bindThis(callback, thisArg);
    const result = newArrayLike(object, length);
    for (let i = 0; i < length; i++) {
      const element = object[i];
      if (element !== undefined || i in object) result[i] = call(element, i, object);
    }
    return result;
  },

  filter(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.filter");
    const length = lengthOf(object);
    const call = bindThis(callback, thisArg);
    const result = newArrayLike(object, 0);
    let kept = 0;
    for (let i = 0; i < length; i++) {
      const element = object[i];
      if ((element !== undefined || i in object) && call(element, i, object)) result[kept++] = element;
    }
    return result;
  },

  some(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.some");
    const length = lengthOf(object);
    const call = bindThis(callback, thisArg);
    for (let i = 0; i < length; i++) {
      const element = object[i];
      if ((element !== undefined || i in object) && call(element, i, object)) return true;
    }
    return false;
  },

  every(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.every");
    const length = lengthOf(object);
    const call = bindThis(callback, thisArg);
    for (let i = 0; i < length; i++) {
      const element = object[i];
      if ((element !== undefined || i in object) && !call(element, i, object)) return false;
    }
    return true;
  },

  reduce(callback, ...initial) {
    const object = toObject(this, "Array.prototype.reduce");
    const length = lengthOf(object);
    const call = bindThis(callback, undefined);
    let i = 0;
    let accumulator;
    if (initial.length > 0) {
      accumulator = initial[0];
    } else {
      while (i < length && !(i in object)) i++;
      if (i >= length) throw new TypeError("Reduce of empty array with no initial value");
      accumulator = object[i++];
    }
    for (; i < length; i++) {
      const element = object[i];
      if (element !== undefined || i in object) accumulator = call(accumulator, element, i, object);
    }
    return accumulator;
  },

  reduceRight(callback, ...initial) {
    const object = toObject(this, "Array.prototype.reduceRight");
    const call = bindThis(callback, undefined);
    let i = lengthOf(object) - 1;
    let accumulator;
    if (initial.length > 0) {
      accumulator = initial[0];
    } else {
      while (i >= 0 && !(i in object)) i--;
      if (i < 0) throw new TypeError("Reduce of empty array with no initial value");
      accumulator = object[i--];
    }
    for (; i >= 0; i--) {
      const element = object[i];
      if (element !== undefined || i in object) accumulator = call(accumulator, element, i, object);
    }
    return accumulator;
  },

  flatMap(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.flatMap");
    const length = lengthOf(object);
    if (typeof callback !== "function") throw new TypeError("flatMap mapper function is not callable");
    const call = bindThis(callback, thisArg);
    const result = newArrayLike(object, 0);
    let next = 0;
    for (let i = 0; i < length; i++) {
      if (!(i in object)) continue;
      const mapped = call(object[i], i, object);
      if (!isArray(mapped)) {
        result[next++] = mapped;
        continue;
      }
      const count = lengthOf(mapped);
      for (let j = 0; j < count; j++) {
        if (j in mapped) result[next++] = mapped[j];
      }
    }
    return result;
  },
};
