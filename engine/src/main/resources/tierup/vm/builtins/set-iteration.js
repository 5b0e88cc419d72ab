// Set.prototype.forEach (ECMA-262, 24.2.3.6); as that of Map, with each element in the place of the key, too.

const { bindThis, setValues } = require("intrinsics");

module.exports = {
  forEach(callback, thisArg = undefined) {
    const values = setValues(this, callback);
    const call = bindThis(callback, thisArg);
    for (const value of values) call(value, value, this);
  },
};
