'use strict';
// requires: map-and-set, iteration
// Methods called on the wrong receiver, with the wrong callback, in the words of V8.
const attempts = [
    () => Map.prototype.get.call({}),
    () => Map.prototype.set.call(new Set(), 1, 2),
    () => Map.prototype.has.call(5),
    () => Map.prototype.delete.call('text'),
    () => Map.prototype.clear.call(undefined),
    () => Map.prototype.size,
    () => Map.prototype.entries.call([]),
    () => Map.prototype[Symbol.iterator].call(new Set()),
    () => Map.prototype.forEach.call({}, () => 1),
    () => new Map().forEach(),
    () => new Map().forEach({}),
    () => Set.prototype.add.call(new Map(), 1),
    () => Set.prototype.has.call(Symbol('s')),
    () => Set.prototype.size,
    () => Set.prototype.values.call({ values: 1 }),
    () => Set.prototype.forEach.call([], () => 1),
    () => new Set().forEach('text'),
    () => new Map().keys().next.call({}),
    () => new Set().values().next.call(new Map().values()),
    () => [].values().next.call(new Map().values()),
    () => ''[Symbol.iterator]().next.call([].values()),
    () => new WeakMap().set(1, 2),
    () => new WeakSet().add('text'),
    () => new WeakMap([[1, 2]]),
    () => new WeakSet(5),
    () => WeakMap(),
    () => WeakMap.prototype.get.call(new Map(), {}),
    () => WeakSet.prototype.has.call(new Set(), {}),
];
for (const attempt of attempts) {
    try {
        console.log('fine: ' + attempt());
    } catch (error) {
        console.log(`${error.name}: ${error.message}`);
    }
}
// expect: TypeError: Method Map.prototype.get called on incompatible receiver #<Object>
// expect: TypeError: Method Map.prototype.set called on incompatible receiver #<Set>
// expect: TypeError: Method Map.prototype.has called on incompatible receiver 5
// expect: TypeError: Method Map.prototype.delete called on incompatible receiver text
// expect: TypeError: Method Map.prototype.clear called on incompatible receiver undefined
// expect: TypeError: Method get Map.prototype.size called on incompatible receiver #<Map>
// expect: TypeError: Method Map.prototype.entries called on incompatible receiver [object Array]
// expect: TypeError: Method Map.prototype.entries called on incompatible receiver #<Set>
// expect: TypeError: Method Map.prototype.forEach called on incompatible receiver #<Object>
// expect: TypeError: undefined is not a function
// expect: TypeError: object is not a function
// expect: TypeError: Method Set.prototype.add called on incompatible receiver #<Map>
// expect: TypeError: Method Set.prototype.has called on incompatible receiver Symbol(s)
// expect: TypeError: Method get Set.prototype.size called on incompatible receiver #<Set>
// expect: TypeError: Method Set.prototype.values called on incompatible receiver #<Object>
// expect: TypeError: Method Set.prototype.forEach called on incompatible receiver [object Array]
// expect: TypeError: string "text" is not a function
// expect: TypeError: Method Map Iterator.prototype.next called on incompatible receiver #<Object>
// expect: TypeError: Method Set Iterator.prototype.next called on incompatible receiver #<Object>
// expect: TypeError: Method Array Iterator.prototype.next called on incompatible receiver #<Object>
// expect: TypeError: Method String Iterator.prototype.next called on incompatible receiver #<Object>
// expect: TypeError: Invalid value used as weak map key
// expect: TypeError: Invalid value used in weak set
// expect: TypeError: Invalid value used as weak map key
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Constructor WeakMap requires 'new'
// expect: TypeError: Method WeakMap.prototype.get called on incompatible receiver #<Map>
// expect: TypeError: Method WeakSet.prototype.has called on incompatible receiver #<Set>
