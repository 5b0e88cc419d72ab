// killed by: tierup.monoic.CachedStoreTest#theEmptyStorageIsNotWritten
// why: all objects without properties outside share one empty storage, and this writes into it.
// region 3
int newShape = Memory.getInt(cell + CacheCell.NEW_SHAPE);
Slots.store(vm.heap, base, Memory.getInt(cell + CacheCell.LOCATION), value);
if (newShape != 0) {
    vm.shapes.assign(base, vm.shapes.byId(newShape));
}
