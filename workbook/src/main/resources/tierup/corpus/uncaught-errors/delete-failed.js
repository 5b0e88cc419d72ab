'use strict';
// A property that stays.
const list = [1];
delete list.length;
// expect error: TypeError: Cannot delete property 'length' of [object Array]
// expect report: delete-failed.js:4
// expect report: delete list.length;
// expect report: ^
// expect report:
// expect report: TypeError: Cannot delete property 'length' of [object Array]
// expect report:     at Object.<anonymous> (delete-failed.js:4:1)
