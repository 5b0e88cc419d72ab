// Array.prototype.sort and toSorted: a stable merge sort over runs.
//
// The sort goes over a compact copy of the elements: undefined ones and holes are set apart first (they come last
// whatever the comparator says), and a comparator that changes the array cannot disturb the sort. Short stretches are
// sorted by binary insertion, which makes the fewest comparisons for few elements; sorted stretches are then merged two
// by two, in log2 n rounds over one spare array. The insertion part asks the comparator in the same order as V8's, so
// that even an inconsistent comparator orders up to 63 elements as it does in Node. Source: Peters, "listsort.txt"
// (2002), without its galloping mode.

const { lengthOf, toObject, collectForSort, sortByText, storeSorted, newList, toArray, RangeError, TypeError } =
  require("intrinsics");

const WHOLE = 64; // below this, one stretch
const STRETCH = 32;
const LONGEST_ARRAY = 4294967295;

function checkComparator(comparator) {
  if (comparator !== undefined && typeof comparator !== "function") {
    throw new TypeError("The comparison function must be either a function or undefined");
  }
}

// Length of the ordered run at `low`; a strictly descending one is reversed in place.
function makeRun(values, low, high, comparator) {
  let end = low + 1;
  if (end === high) return 1;
  const descending = comparator(values[end], values[low]) < 0;
  end++;
  while (end < high) {
    const order = comparator(values[end], values[end - 1]);
    if (descending ? !(order < 0) : order < 0) break;
    end++;
  }
  if (descending) {
    for (let i = low, j = end - 1; i < j; i++, j--) {
      const value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }
  return end - low;
}

// Sorts values[low .. high), of which values[low .. start) is sorted.
function insertionSort(values, low, start, high, comparator) {
  for (let next = start; next < high; next++) {
    const pivot = values[next];
    let left = low;
    let right = next;
    while (left < right) {
      const middle = left + ((right - left) >> 1);
      if (comparator(pivot, values[middle]) < 0) right = middle;
      else left = middle + 1;
    }
    for (let i = next; i > left; i--) values[i] = values[i - 1];
    values[left] = pivot;
  }
}

// Merges from[low .. middle) and from[middle .. high) into `to`; of equals, the left one comes first.
function merge(from, to, low, middle, high, comparator) {
  let left = low;
  let right = middle;
  for (let i = low; i < high; i++) {
    if (right >= high || (left < middle && !(comparator(from[right], from[left]) < 0))) to[i] = from[left++];
    else to[i] = from[right++];
  }
}

// The sorted elements: `values` itself or the spare array.
function sortWith(values, comparator) {
  const length = values.length;
  if (length < 2) return values;
  const stretch = length < WHOLE ? length : STRETCH;
  for (let low = 0; low < length; low += stretch) {
    const high = low + stretch < length ? low + stretch : length;
    insertionSort(values, low, low + makeRun(values, low, high, comparator), high, comparator);
  }
  let from = values;
  let to = stretch < length ? newList(length, length) : values;
  for (let width = stretch; width < length; width *= 2) {
    for (let low = 0; low < length; low += 2 * width) {
      const middle = low + width < length ? low + width : length;
      const high = middle + width < length ? middle + width : length;
      merge(from, to, low, middle, high, comparator);
    }
    const sorted = to;
    to = from;
    from = sorted;
  }
  return from;
}

module.exports = {
  checkComparator,
  sortWith,

  sort(comparator) {
    checkComparator(comparator);
    const object = toObject(this, "Array.prototype.sort");
    const length = lengthOf(object);
    if (length < 2) return object; // writes nothing, as in V8: the standard would store the one element again
    const values = newList(0, length);
    const undefinedOnes = collectForSort(object, length, values);
    const sorted = comparator === undefined ? sortByText(values) : sortWith(values, comparator);
    return storeSorted(object, length, sorted, undefinedOnes);
  },

  toSorted(comparator) {
    checkComparator(comparator);
    const object = toObject(this, "Array.prototype.toSorted");
    const length = lengthOf(object);
    if (length > LONGEST_ARRAY) throw new RangeError("Invalid array length");
    const values = newList(0, length);
    collectForSort(object, length, values);
    const sorted = comparator === undefined ? sortByText(values) : sortWith(values, comparator);
    for (let i = sorted.length; i < length; i++) sorted[i] = undefined;
    return toArray(sorted);
  },
};
