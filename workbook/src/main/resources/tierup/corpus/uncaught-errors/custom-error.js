'use strict';
// An error of a class of its own.
class HttpError extends Error {
    constructor(status) {
        super('status ' + status);
        this.name = 'HttpError';
    }
}
throw new HttpError(404);
// expect error: HttpError: status 404
// expect report: custom-error.js:9
// expect report: throw new HttpError(404);
// expect report: ^
// expect report:
// expect report: HttpError: status 404
// expect report:     at Object.<anonymous> (custom-error.js:9:7)
