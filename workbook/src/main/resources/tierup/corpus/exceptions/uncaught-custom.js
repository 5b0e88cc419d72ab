'use strict';
// An uncaught instance of a subclass is shown with its own name.
class ConfigurationError extends Error {
    constructor(key) {
        super('missing key ' + key);
        this.name = 'ConfigurationError';
    }
}
function read(configuration, key) {
    if (!(key in configuration)) throw new ConfigurationError(key);
    return configuration[key];
}
console.log(read({ port: 80 }, 'port')); // expect: 80
try {
    console.log(read({ port: 80 }, 'host'));
} finally {
    console.log('finally runs'); // expect: finally runs
}
// expect error: ConfigurationError: missing key host
