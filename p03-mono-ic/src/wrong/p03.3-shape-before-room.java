// killed by: tierup.monoic.CachedStoreTest#anAddThatFindsNoRoomLeavesTheObjectAsItWas, tierup.monoic.CachedStoreTest#anAddMakesRoomOutsideTheObject
// why: if there is no room the object has a shape with one property more than it has slots.
// region 4
count(cell);
int location = Memory.getInt(cell + CacheCell.LOCATION);
int newShape = Memory.getInt(cell + CacheCell.NEW_SHAPE);
if (newShape == 0) {
    Slots.store(vm.heap, base, location, value);
} else {
    shapes.assign(base, shapes.byId(newShape));
    objects.transition(base, shapes.byId(newShape), location, value);
}
