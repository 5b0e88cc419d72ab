// killed by: tierup.monoic.CachedStoreTest#anAddChangesTheShape
// why: the value is in the slot, and nobody will ever find it.
// region 3
Slots.store(vm.heap, base, Memory.getInt(cell + CacheCell.LOCATION), value);
