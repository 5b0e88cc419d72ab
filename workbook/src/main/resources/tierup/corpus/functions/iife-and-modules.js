'use strict';
// The module pattern: private state behind functions, immediately invoked; revealed interfaces.
const stack = (function () {
    const items = [];
    function push(x) {
        items.push(x);
        return size();
    }
    function size() {
        return items.length;
    }
    return { push, size, pop: () => items.pop(), toString: () => '<' + items.join(' ') + '>' };
})();
stack.push(1);
stack.push(2);
console.log(stack.push(3), stack.pop(), String(stack), stack.items); // expect: 3 3 <1 2> undefined
const counter = ((start) => ({ next: () => start++ }))(10);
console.log(counter.next(), counter.next()); // expect: 10 11
console.log((function (a, b) { return a * b; })(6, 7), (() => 'arrow')(), (function () { return typeof this; })());
// expect: 42 arrow undefined
console.log(!function () { return false; }(), void function () {}(), -function () { return 5; }());
// expect: true undefined -5
const events = (() => {
    const handlers = {};
    return {
        on(name, handler) {
            (handlers[name] = handlers[name] || []).push(handler);
            return this;
        },
        emit(name, value) {
            const list = handlers[name] || [];
            list.forEach((handler) => handler(value));
            return list.length;
        },
    };
})();
const heard = [];
events.on('x', (v) => heard.push('first ' + v)).on('x', (v) => heard.push('second ' + v));
console.log(events.emit('x', 1), events.emit('y', 2), heard.join(', ')); // expect: 2 0 first 1, second 1
let total = 0;
events.on('add', (n) => { total += n; });
for (let i = 0; i < 5000; i++) events.emit('add', i);
console.log(total); // expect: 12497500
const fib = (function () {
    const known = [0, 1];
    return function fib(n) {
        if (known[n] === undefined) known[n] = fib(n - 1) + fib(n - 2);
        return known[n];
    };
})();
console.log(fib(50), fib(70)); // expect: 12586269025 190392490709135
