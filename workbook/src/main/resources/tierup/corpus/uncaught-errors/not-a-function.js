'use strict';
// A call of a missing method.
const shop = { items: [] };
function open(shop) {
    return shop.items.first().name;
}
open(shop);
// expect error: TypeError: shop.items.first is not a function
// expect report: not-a-function.js:5
// expect report:     return shop.items.first().name;
// expect report:                       ^
// expect report:
// expect report: TypeError: shop.items.first is not a function
// expect report:     at open (not-a-function.js:5:23)
// expect report:     at Object.<anonymous> (not-a-function.js:7:1)
