'use strict';
// Receivers of one method change from instances to primitives to undefined.
function kind() {
    return typeof this;
}
function value() {
    return this === undefined ? 'none' : this.v;
}
let objects = 0;
const receiver = { kind, value, v: 1 };
for (let i = 0; i < 15000; i++) if (receiver.kind() === 'object') objects += receiver.value();
console.log(objects); // expect: 15000
String.prototype.kind = kind;
Number.prototype.kind = kind;
Array.prototype.kind = kind;
Function.prototype.kind = kind;
const receivers = [receiver, 'text', 5, 1.5, [1], () => 1, { kind }, Object.create(receiver)];
let kinds = '';
for (let i = 0; i < 8000; i++) {
    const k = receivers[i % 8].kind();
    if (i >= 7992) kinds += k + ' ';
}
console.log(kinds.trim()); // expect: object string number number object function object object
console.log(kind(), kind.call(null), kind.call(undefined), kind.call(true), value());
// expect: undefined object undefined boolean none
const detached = receiver.value;
console.log(detached(), detached.call({ v: 'called' })); // expect: none called
try {
    value.call(null);
} catch (error) {
    console.log(error.message); // expect: Cannot read properties of null (reading 'v')
}
function Counter() {
    this.n = 0;
    this.inc = () => {
        this.n++;
        return this;
    };
}
const counters = [new Counter(), new Counter()];
for (let i = 0; i < 12000; i++) counters[i % 3 ? 0 : 1].inc().inc();
console.log(counters[0].n, counters[1].n); // expect: 16000 8000
try {
    Counter();
} catch (error) {
    console.log(error.name); // expect: TypeError
}
