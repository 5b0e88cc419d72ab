// Map.prototype.forEach (ECMA-262, 24.1.3.5). The iterator is one that nobody else can reach, so replaced methods of
// map iterators do not matter here; entries that the callback adds are visited, those it deletes are not.

const { bindThis, mapGet, mapKeys } = require("intrinsics");

module.exports = {
  forEach(callback, thisArg = undefined) {
    const keys = mapKeys(this, callback);
    const call = bindThis(callback, thisArg);
    for (const key of keys) call(mapGet(this, key), key, this);
  },
};
