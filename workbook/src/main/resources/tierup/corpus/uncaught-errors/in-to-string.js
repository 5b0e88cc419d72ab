'use strict';
// A stack through a conversion.
const secret = {
    toString() {
        throw new Error('secret');
    },
};
function print(x) {
    return 'x = ' + x;
}
print(secret);
// expect error: Error: secret
// expect report: in-to-string.js:5
// expect report:         throw new Error('secret');
// expect report:         ^
// expect report:
// expect report: Error: secret
// expect report:     at Object.toString (in-to-string.js:5:15)
// expect report:     at print (in-to-string.js:9:19)
// expect report:     at Object.<anonymous> (in-to-string.js:11:1)
