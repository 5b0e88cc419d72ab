// %TypedArray%.prototype.sort and toSorted: by value unless there is a comparator, and then as arrays do it.

const { copyTypedArray, sortNumbers, typedLength } = require("intrinsics");
const { checkComparator, sortWith } = require("array-sort");

// Sorts in place.
function sort(array, length, comparator) {
  if (comparator === undefined) return sortNumbers(array);
  const values = [];
  for (let i = 0; i < length; i++) values[i] = array[i];
  const sorted = sortWith(values, comparator);
  for (let i = 0; i < length; i++) array[i] = sorted[i];
  return array;
}

module.exports = {
  sort(comparator) {
    checkComparator(comparator);
    const length = typedLength(this, "%TypedArray%.prototype.sort");
    return sort(this, length, comparator);
  },

  toSorted(comparator) {
    checkComparator(comparator);
    const length = typedLength(this, "%TypedArray%.prototype.toSorted");
    return sort(copyTypedArray(this), length, comparator);
  },
};
