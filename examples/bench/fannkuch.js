'use strict';
// Small arrays of ints turned round: for each order of eight pancakes, how many flips bring the smallest to the top.

function flips(stack) {
    let count = 0;
    for (let top = stack[0]; top !== 0; top = stack[0]) {
        for (let low = 0, high = top; low < high; low++, high--) {
            const pancake = stack[low];
            stack[low] = stack[high];
            stack[high] = pancake;
        }
        count++;
    }
    return count;
}

/** The next order of `order` by turning longer and longer beginnings by one place; false when all have been. */
function advance(order, turns) {
    for (let last = 1; last < order.length; last++) {
        const first = order[0];
        for (let i = 0; i < last; i++) order[i] = order[i + 1];
        order[last] = first;
        if (++turns[last] <= last) return true;
        turns[last] = 0;
    }
    return false;
}

function run() {
    const size = 8;
    const order = [];
    const turns = [];
    const stack = [];
    for (let i = 0; i < size; i++) {
        order.push(i);
        turns.push(0);
        stack.push(0);
    }
    let most = 0;
    let checksum = 0;
    let sign = 1;
    do {
        for (let i = 0; i < size; i++) stack[i] = order[i];
        const count = flips(stack);
        if (count > most) most = count;
        checksum += sign * count;
        sign = -sign;
    } while (advance(order, turns));
    return checksum * 100 + most;
}

module.exports = { name: 'fannkuch', group: 'numbers', run, expected: 161622 };
