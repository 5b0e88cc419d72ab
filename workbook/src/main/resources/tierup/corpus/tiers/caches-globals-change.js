'use strict';
// Global variables that a hot loop reads are overwritten, deleted, redefined, made accessors through globalThis.

globalThis.counter = 0;
globalThis.step = function () { return 1; };

function run(n) {
  let s = 0;
  for (let i = 0; i < n; i++) s += step() + counter;
  return s;
}
function attempt(f, x) {
  try {
    return f(x);
  } catch (e) {
    return e.constructor.name + ': ' + e.message;
  }
}
console.log(run(2000)); // expect: 2000
globalThis.counter = 2;
console.log(run(1000)); // expect: 3000
globalThis.step = () => 10;
console.log(run(1000)); // expect: 12000
globalThis.step = () => 20;
console.log(run(1000)); // expect: 22000
globalThis.unrelated = 1;
console.log(run(1000)); // expect: 22000
delete globalThis.counter;
console.log(attempt(run, 10)); // expect: ReferenceError: counter is not defined
globalThis.counter = 1;
console.log(attempt(run, 10)); // expect: 210
delete globalThis.step;
console.log(attempt(run, 10), typeof step); // expect: ReferenceError: step is not defined undefined
Object.defineProperty(globalThis, 'step', { get() { return () => 5; }, configurable: true });
console.log(attempt(run, 1000), typeof step); // expect: 6000 function
Object.defineProperty(globalThis, 'step', { value: () => 7, writable: true, configurable: true });
console.log(attempt(run, 1000), typeof step); // expect: 8000 function

function kind(n) {
  let s = '';
  for (let i = 0; i < n; i++) s = typeof later;
  return s;
}
console.log(kind(1000)); // expect: undefined
globalThis.later = 1;
console.log(kind(1000)); // expect: number
globalThis.later = 'text';
console.log(kind(1000)); // expect: string
delete globalThis.later;
console.log(kind(1000)); // expect: undefined

// The change comes from within the loop.
globalThis.inner = i => i;
function changing(n) {
  let s = 0;
  for (let i = 0; i < n; i++) {
    if (i === 600) globalThis.inner = () => 0;
    if (i === 800) delete globalThis.inner;
    s += inner(i);
  }
  return s;
}
console.log(attempt(changing, 1000)); // expect: ReferenceError: inner is not defined
globalThis.inner = i => -i;
console.log(attempt(changing, 500)); // expect: -124750

// Built-ins are global variables like others.
function built(n) {
  let s = 0;
  for (let i = 0; i < n; i++) s += Math.abs(-1) + Number('2');
  return s;
}
console.log(built(1000)); // expect: 3000
const math = globalThis.Math;
globalThis.Math = { abs: () => 100 };
console.log(built(10)); // expect: 1020
globalThis.Math = math;
const abs = Math.abs;
Math.abs = () => 1000;
console.log(built(10)); // expect: 10020
Math.abs = abs;
console.log(built(1000)); // expect: 3000

// Inherited ones: the global object has a prototype too.
function text(n) {
  let s;
  for (let i = 0; i < n; i++) s = typeof inheritedLater;
  return s;
}
console.log(text(500)); // expect: undefined
Object.prototype.inheritedLater = 5;
console.log(text(500), inheritedLater); // expect: number 5
delete Object.prototype.inheritedLater;
console.log(text(500)); // expect: undefined
