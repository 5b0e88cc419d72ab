// killed by: tierup.monoic.CachedStoreTest#theEmptyStorageIsNotWritten
// why: all objects without properties outside share one empty storage, and this writes into it.
// region 4
count(cell);
int newShape = Memory.getInt(cell + CacheCell.NEW_SHAPE);
Slots.store(vm.heap, base, Memory.getInt(cell + CacheCell.LOCATION), value);
if (newShape != 0) {
    shapes.assign(base, shapes.byId(newShape));
}
