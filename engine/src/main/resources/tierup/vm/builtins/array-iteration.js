// Array methods that visit elements in order and call a function for each.
//
// They are written in JavaScript, not in Java, because they call the program's functions: a loop in JavaScript that
// calls JavaScript needs no way out of the machine and back, is profiled, compiled and inlined like any other, and
// cannot run Java's own stack full. The steps are those of ECMA-262, 23.1.3.
//
// Two idioms recur. Whether an element is there must be known before it is read, for its getter may delete it; but
// holes and getters are rare, and asking is slow. So the engine calls no getter for `object[i]` in this file: a loop
// reads first, and only if it got undefined it visits the element, which is to ask and then to read. Where nothing is
// there, visiting gives `hole`, and `hole.next` says where to go on. And a given thisArg is bound to the callback
// beforehand, so that the loop's call is a plain one.
//
// New arrays are filled as lists, which have no prototype: there an assignment defines an element, and no setter that a
// program has put on Array.prototype gets in the way. Objects of a subclass have their elements defined one by one.

const {
  lengthOf,
  toObject,
  bindThis,
  defineValue,
  speciesOf,
  newList,
  toArray,
  isArray,
  hole,
  visit,
  visitBackwards,
  TypeError,
} = require("intrinsics");

module.exports = {
  forEach(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.forEach");
    const length = lengthOf(object);
    const call = bindThis(callback, thisArg);
    for (let i = 0; i < length; i++) {
      let element = object[i];
      if (element === undefined && (element = visit(object, i, length)) === hole) i = hole.next - 1;
      else call(element, i, object);
    }
  },

  map(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.map");
    const length = lengthOf(object);
    const call = bindThis(callback, thisArg);
    const Species = speciesOf(object);
    const result = Species === undefined ? newList(length, length) : new Species(length);
    for (let i = 0; i < length; i++) {
      let element = object[i];
      if (element === undefined && (element = visit(object, i, length)) === hole) {
        i = hole.next - 1;
        continue;
      }
      const mapped = call(element, i, object);
      if (Species === undefined) result[i] = mapped;
      else defineValue(result, i, mapped);
    }
    return Species === undefined ? toArray(result) : result;
  },

  filter(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.filter");
    const length = lengthOf(object);
    const call = bindThis(callback, thisArg);
    const Species = speciesOf(object);
    const result = Species === undefined ? newList(0, length) : new Species(0);
    let kept = 0;
    for (let i = 0; i < length; i++) {
      let element = object[i];
      if (element === undefined && (element = visit(object, i, length)) === hole) {
        i = hole.next - 1;
        continue;
      }
      if (!call(element, i, object)) continue;
      if (Species === undefined) result[kept] = element;
      else defineValue(result, kept, element);
      kept++;
    }
    return Species === undefined ? toArray(result) : result;
  },

  some(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.some");
    const length = lengthOf(object);
    const call = bindThis(callback, thisArg);
    for (let i = 0; i < length; i++) {
      let element = object[i];
      if (element === undefined && (element = visit(object, i, length)) === hole) i = hole.next - 1;
      else if (call(element, i, object)) return true;
    }
    return false;
  },

  every(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.every");
    const length = lengthOf(object);
    const call = bindThis(callback, thisArg);
    for (let i = 0; i < length; i++) {
      let element = object[i];
      if (element === undefined && (element = visit(object, i, length)) === hole) i = hole.next - 1;
      else if (!call(element, i, object)) return false;
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
      for (accumulator = hole; accumulator === hole; i++) {
        if (i >= length) throw new TypeError("Reduce of empty array with no initial value");
        accumulator = visit(object, i, length);
        if (accumulator === hole) i = hole.next - 1;
      }
    }
    for (; i < length; i++) {
      let element = object[i];
      if (element === undefined && (element = visit(object, i, length)) === hole) i = hole.next - 1;
      else accumulator = call(accumulator, element, i, object);
    }
    return accumulator;
  },

  reduceRight(callback, ...initial) {
    const object = toObject(this, "Array.prototype.reduceRight");
    let i = lengthOf(object) - 1;
    const call = bindThis(callback, undefined);
    let accumulator;
    if (initial.length > 0) {
      accumulator = initial[0];
    } else {
      for (accumulator = hole; accumulator === hole; i--) {
        if (i < 0) throw new TypeError("Reduce of empty array with no initial value");
        accumulator = visitBackwards(object, i);
        if (accumulator === hole) i = hole.next + 1;
      }
    }
    for (; i >= 0; i--) {
      let element = object[i];
      if (element === undefined && (element = visitBackwards(object, i)) === hole) i = hole.next + 1;
      else accumulator = call(accumulator, element, i, object);
    }
    return accumulator;
  },

  flatMap(callback, thisArg = undefined) {
    const object = toObject(this, "Array.prototype.flatMap");
    const length = lengthOf(object);
    if (typeof callback !== "function") throw new TypeError("flatMap mapper function is not callable");
    const call = bindThis(callback, thisArg);
    const Species = speciesOf(object);
    const result = Species === undefined ? newList(0, length) : new Species(0);
    let next = 0;
    for (let i = 0; i < length; i++) {
      let element = object[i];
      if (element === undefined && (element = visit(object, i, length)) === hole) {
        i = hole.next - 1;
        continue;
      }
      const mapped = call(element, i, object);
      if (!isArray(mapped)) {
        if (Species === undefined) result[next++] = mapped;
        else defineValue(result, next++, mapped);
        continue;
      }
      const count = lengthOf(mapped);
      for (let j = 0; j < count; j++) {
        let inner = mapped[j];
        if (inner === undefined && (inner = visit(mapped, j, count)) === hole) j = hole.next - 1;
        else if (Species === undefined) result[next++] = inner;
        else defineValue(result, next++, inner);
      }
    }
    return Species === undefined ? toArray(result) : result;
  },
};
