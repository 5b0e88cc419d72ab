'use strict';
// requires: iteration, spread, class-fields
// The symbols by which a program changes what operators do to its objects.
class Even {
    static [Symbol.hasInstance](value) {
        return value % 2 === 0;
    }
}
console.log(2 instanceof Even, 3 instanceof Even, Function.prototype[Symbol.hasInstance].call(Even, 2));
// expect: true false false
const money = {
    [Symbol.toPrimitive](hint) {
        return hint === 'number' ? 42 : hint === 'string' ? 'forty-two' : 'default';
    },
};
console.log(+money, `${money}`, money + '', money * 2, money == 'default', money > 41, [1, 2, 3][money],
    isNaN(money));
// expect: 42 forty-two default 84 true true undefined false
console.log(String(money), Number(money), { 'forty-two': 'key' }[money], Math.max(money, 1), 'x'.padEnd(money,
    '-').length);
// expect: forty-two 42 key 42 42
class Temperature {
    constructor(degrees) {
        this.degrees = degrees;
    }
    get [Symbol.toStringTag]() {
        return 'Temperature';
    }
    [Symbol.toPrimitive](hint) {
        return hint === 'string' ? this.degrees + '°' : this.degrees;
    }
}
const warm = new Temperature(25);
console.log(Object.prototype.toString.call(warm), `${warm}`, warm + 1, warm < new Temperature(30), warm - 5);
// expect: [object Temperature] 25° 26 true 20
console.log(String({ [Symbol.toStringTag]: 'Custom' }), String({ [Symbol.toStringTag]: 5 }),
    `${Object.create(Map.prototype, {})}`.length);
// expect: [object Custom] [object Object] 12
for (const [name, bad] of [['number', { [Symbol.toPrimitive]: 5 }], ['object',
    { [Symbol.toPrimitive]: () => ({}) }], ['null', { [Symbol.toPrimitive]: null, valueOf: () => 7 }]]) {
    try {
        console.log(name, +bad);
    } catch (error) {
        console.log(name, error.name + ': ' + error.message);
    }
}
// expect: number TypeError: number 5 is not a function
// expect: object TypeError: Cannot convert object to primitive value
// expect: null 7
for (const bad of [{ [Symbol.hasInstance]: 5 }, {}, 5, { [Symbol.hasInstance]: null }]) {
    try {
        console.log({} instanceof bad);
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}
// expect: TypeError: number 5 is not a function
// expect: TypeError: Right-hand side of 'instanceof' is not callable
// expect: TypeError: Right-hand side of 'instanceof' is not an object
// expect: TypeError: Right-hand side of 'instanceof' is not callable
console.log([Symbol.iterator, Symbol.hasInstance, Symbol.toPrimitive, Symbol.toStringTag].map(String).join(' '));
// expect: Symbol(Symbol.iterator) Symbol(Symbol.hasInstance) Symbol(Symbol.toPrimitive) Symbol(Symbol.toStringTag)
const descriptor = Object.getOwnPropertyDescriptor(Symbol, 'iterator');
console.log(descriptor.writable, descriptor.enumerable, descriptor.configurable, Symbol.keyFor(Symbol.iterator));
// expect: false false false undefined
console.log(Object.prototype.toString.call(Math), Object.prototype.toString.call(JSON), [][Symbol.toStringTag],
    Map.name);
// expect: [object Math] [object JSON] undefined Map
let total = 0;
for (let i = 0; i < 1000; i++) total += money * 1 + (i instanceof Even ? 1 : 0);
console.log(total); // expect: 42500
