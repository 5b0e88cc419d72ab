'use strict';
// Names of methods, static methods and anonymous functions in a stack.
class Parser {
    static of(text) {
        return new Parser().parse(text);
    }
    parse(text) {
        return (() => text.missing.part)();
    }
}
const table = { run: (f) => f() };
table.run(() => Parser.of('{"a": }'));
// expect error: TypeError: Cannot read properties of undefined (reading 'part')
// expect report: static-method.js:8
// expect report:         return (() => text.missing.part)();
// expect report:                                    ^
// expect report:
// expect report: TypeError: Cannot read properties of undefined (reading 'part')
// expect report:     at static-method.js:8:36
// expect report:     at Parser.parse (static-method.js:8:41)
// expect report:     at Parser.of (static-method.js:5:29)
// expect report:     at static-method.js:12:24
// expect report:     at Object.run (static-method.js:11:29)
// expect report:     at Object.<anonymous> (static-method.js:12:7)
