'use strict';
// keys, values, entries, assign, create and prototype access.
const object = { b: 2, a: 1, 5: 'five' };
console.log(Object.keys(object).join(), Object.values(object).join()); // expect: 5,b,a five,2,1
console.log(Object.entries(object).map((pair) => pair[0] + '=' + pair[1]).join()); // expect: 5=five,b=2,a=1
const target = { a: 0, z: 26 };
const result = Object.assign(target, { a: 1 }, null, { b: 2 }, undefined);
console.log(result === target, Object.keys(target).join(), target.a); // expect: true a,z,b 1
const proto = { hello() { return 'hello from ' + this.name; } };
const child = Object.create(proto);
child.name = 'child';
console.log(child.hello(), Object.getPrototypeOf(child) === proto, Object.keys(child).join());
// expect: hello from child true name
const bare = Object.create(null);
bare.x = 1;
console.log('toString' in bare, bare.x, Object.getPrototypeOf(bare)); // expect: false 1 null
Object.setPrototypeOf(child, { hello() { return 'replaced'; } });
console.log(child.hello()); // expect: replaced
console.log(Object.getPrototypeOf([]) === Array.prototype, Object.getPrototypeOf({}) === Object.prototype);
// expect: true true
console.log(Object.getPrototypeOf(Object.prototype), Object.getPrototypeOf(() => 1) === Function.prototype);
// expect: null true
console.log(proto.isPrototypeOf(child), Object.prototype.isPrototypeOf(child)); // expect: false true
console.log(Object.keys([7, 8]).join(), Object.keys('ab').join(), Object.values('ab').join()); // expect: 0,1 0,1 a,b
console.log(String({}), String([1, [2, 3]]), {}.toString(), Object.prototype.toString.call('s'));
// expect: [object Object] 1,2,3 [object Object] [object String]
console.log({}.hasOwnProperty('x'), { x: 1 }.hasOwnProperty('x'), { x: undefined }.hasOwnProperty('x'));
// expect: false true true
console.log({}.valueOf() !== {}.valueOf(), object.valueOf() === object); // expect: true true
console.log({}.constructor === Object, [].constructor === Array, (5).constructor === Number); // expect: true true true
