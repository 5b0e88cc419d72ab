'use strict';
// Own error classes: instanceof at every level, name, message, and rethrowing.
class ApplicationError extends Error {
    constructor(message, code) {
        super(message);
        this.name = 'ApplicationError';
        this.code = code;
    }
}
class NotFound extends ApplicationError {
    constructor(what) {
        super(what + ' not found', 404);
        this.name = 'NotFound';
    }
}
function find(key) {
    if (key === 'broken') null.x;
    if (key === 'odd') throw new ApplicationError('odd key', 500);
    if (key !== 'present') throw new NotFound(key);
    return 'value';
}
for (const key of ['present', 'absent', 'odd', 'broken']) {
    try {
        console.log(find(key));
    } catch (error) {
        if (!(error instanceof ApplicationError)) console.log('other:', error.name);
        else console.log(`${error}`, error.code, error instanceof NotFound, error instanceof Error);
    }
}
// expect: value
// expect: NotFound: absent not found 404 true true
// expect: ApplicationError: odd key 500 false true
// expect: other: TypeError
function rethrow() {
    try {
        find('absent');
    } catch (error) {
        error.message += ' (rethrown)';
        throw error;
    }
}
try {
    rethrow();
} catch (error) {
    console.log(error.message, error.constructor.name); // expect: absent not found (rethrown) NotFound
}
console.log(new NotFound('x').toString(), new Error('m').toString(), new TypeError().toString());
// expect: NotFound: x not found Error: m TypeError
console.log(Object.prototype.toString.call(new NotFound('x')), typeof new NotFound('x').stack);
// expect: [object Error] string
class Silent extends Error {}
console.log(String(new Silent('uses the name of Error')), new Silent() instanceof Silent);
// expect: Error: uses the name of Error true
