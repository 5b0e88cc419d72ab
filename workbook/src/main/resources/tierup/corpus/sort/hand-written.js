'use strict';
// Insertion sort, quicksort, merge sort and heap sort agree on the same data.
let seed = 42;
function random() {
    seed = seed * 16807 % 2147483647;
    return seed;
}
function data(n) {
    const result = [];
    for (let i = 0; i < n; i++) result.push(random() % 1000);
    return result;
}
function insertionSort(a) {
    for (let i = 1; i < a.length; i++) {
        const x = a[i];
        let j = i - 1;
        for (; j >= 0 && a[j] > x; j--) a[j + 1] = a[j];
        a[j + 1] = x;
    }
    return a;
}
function quickSort(a, low = 0, high = a.length - 1) {
    if (low >= high) return a;
    const pivot = a[low + high >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
        while (a[i] < pivot) i++;
        while (a[j] > pivot) j--;
        if (i <= j) {
            const t = a[i];
            a[i++] = a[j];
            a[j--] = t;
        }
    }
    quickSort(a, low, j);
    return quickSort(a, i, high);
}
function mergeSort(a) {
    if (a.length < 2) return a;
    const middle = a.length >> 1;
    const left = mergeSort(a.slice(0, middle));
    const right = mergeSort(a.slice(middle));
    const result = [];
    let i = 0;
    let j = 0;
    while (i < left.length && j < right.length) result.push(left[i] <= right[j] ? left[i++] : right[j++]);
    while (i < left.length) result.push(left[i++]);
    while (j < right.length) result.push(right[j++]);
    return result;
}
function heapSort(a) {
    function sift(i, n) {
        for (;;) {
            let child = 2 * i + 1;
            if (child >= n) return;
            if (child + 1 < n && a[child + 1] > a[child]) child++;
            if (a[i] >= a[child]) return;
            const t = a[i];
            a[i] = a[child];
            a[child] = t;
            i = child;
        }
    }
    for (let i = (a.length >> 1) - 1; i >= 0; i--) sift(i, a.length);
    for (let end = a.length - 1; end > 0; end--) {
        const t = a[0];
        a[0] = a[end];
        a[end] = t;
        sift(0, end);
    }
    return a;
}
const input = data(300);
const expected = input.slice().sort((a, b) => a - b).join();
for (const sort of [insertionSort, quickSort, mergeSort, heapSort]) {
    console.log(sort.name, sort(input.slice()).join() === expected);
}
// expect: insertionSort true
// expect: quickSort true
// expect: mergeSort true
// expect: heapSort true
console.log(expected.slice(0, 20), quickSort(data(5000)).length); // expect: 0,4,4,9,9,13,22,22,2 5000
