'use strict';
// What makes an array or an object defines its properties: setters of the prototypes are not asked.
let asked = 0;
const keys = [0, 1, 2, 'a', 'b', 'done', 'index'];
for (const prototype of [Array.prototype, Object.prototype]) {
  for (const key of keys) {
    Object.defineProperty(prototype, key, { get: () => 'inherited', set: () => asked++, configurable: true });
  }
}
let lines = '';
function show(value) {
  const list = Object.getOwnPropertyNames(value);
  let text = asked + ':';
  for (const name of list) text += ' ' + name + '=' + Object.getOwnPropertyDescriptor(value, name).value;
  lines += text + '\n';
}
show(Array.from([1, 2, 3]));
show(Array.from({ length: 2, __proto__: null, 0: 'x', 1: 'y' }));
show(Array.from('ab', c => c + c));
show(Array.from(new Set([5, 6])));
show(Array.from(new Uint8Array([7, 8])));
show(Array.from({ length: 2 }, (_, i) => i));
show(Array.of(1, 2));
show([1, 2].map(x => x));
show([1, 2].filter(() => true));
show([1].concat([2], 3));
show([1, 2, 3].slice(1));
show([1, 2, 3].splice(0, 2));
show([1, [2, 3]].flat());
show([1, 2].flatMap(x => [x]));
show([1, 2].toReversed());
show([2, 1].toSorted());
show([1, 2].toSpliced(0, 1, 5));
show([1, 2].with(0, 9));
show('a,b'.split(','));
show('ab'.split(''));
show([...'ab', ...[1]]);
show(((...rest) => rest)(1, 2));
show(Object.keys({ a: 1, b: 2 }));
show(Object.values({ a: 1, b: 2 }));
show(Object.entries([5])[0]);
show(Object.fromEntries([['a', 1], [0, 2]]));
show(JSON.parse('{"a":1,"0":2}'));
show(JSON.parse('[1,2]', (key, value) => value));
show({ ...{ a: 1, b: 2 } });
show({ a: 1, [0]: 2 });
show([1][Symbol.iterator]().next());
show(new (class extends Array {})(1, 2).map(x => x));
class Fields {
  a = 1;
  [0] = 2;
}
show(new Fields());
let total = 0;
for (let i = 0; i < 2000; i++) total += Array.from([i, 1]).length + Array.of(i)[0];

for (const prototype of [Array.prototype, Object.prototype]) {
  for (const key of keys) delete prototype[key];
}
console.log(lines + asked, total);
// expect: 0: 0=1 1=2 2=3 length=3
// expect: 0: 0=x 1=y length=2
// expect: 0: 0=aa 1=bb length=2
// expect: 0: 0=5 1=6 length=2
// expect: 0: 0=7 1=8 length=2
// expect: 0: 0=0 1=1 length=2
// expect: 0: 0=1 1=2 length=2
// expect: 0: 0=1 1=2 length=2
// expect: 0: 0=1 1=2 length=2
// expect: 0: 0=1 1=2 2=3 length=3
// expect: 0: 0=2 1=3 length=2
// expect: 0: 0=1 1=2 length=2
// expect: 0: 0=1 1=2 2=3 length=3
// expect: 0: 0=1 1=2 length=2
// expect: 0: 0=2 1=1 length=2
// expect: 0: 0=1 1=2 length=2
// expect: 0: 0=5 1=2 length=2
// expect: 0: 0=9 1=2 length=2
// expect: 0: 0=a 1=b length=2
// expect: 0: 0=a 1=b length=2
// expect: 0: 0=a 1=b 2=1 length=3
// expect: 0: 0=1 1=2 length=2
// expect: 0: 0=a 1=b length=2
// expect: 0: 0=1 1=2 length=2
// expect: 0: 0=0 1=5 length=2
// expect: 0: 0=2 a=1
// expect: 0: 0=2 a=1
// expect: 0: 0=1 1=2 length=2
// expect: 0: a=1 b=2
// expect: 0: 0=2 a=1
// expect: 0: value=1 done=false
// expect: 0: 0=1 1=2 length=2
// expect: 0: 0=2 a=1
// expect: 0 2003000
