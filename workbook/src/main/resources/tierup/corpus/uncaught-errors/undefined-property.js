'use strict';
// A property of undefined, in a chain.
const config = { server: {} };
const port = config.server.address.port;
// expect error: TypeError: Cannot read properties of undefined (reading 'port')
// expect report: undefined-property.js:4
// expect report: const port = config.server.address.port;
// expect report:                                    ^
// expect report:
// expect report: TypeError: Cannot read properties of undefined (reading 'port')
// expect report:     at Object.<anonymous> (undefined-property.js:4:36)
