// killed by: tierup.monoic.CachedStoreTest#anAddThatFindsNoRoomLeavesTheObjectAsItWas, tierup.monoic.CachedStoreTest#anAddMakesRoomOutsideTheObject
// why: if there is no room the object has a shape with one property more than it has slots.
// region 3
int location = Memory.getInt(cell + CacheCell.LOCATION);
int newShape = Memory.getInt(cell + CacheCell.NEW_SHAPE);
if (newShape == 0) {
    Slots.store(vm.heap, base, location, value);
} else {
    vm.shapes.assign(base, vm.shapes.byId(newShape));
    vm.objects.transition(base, vm.shapes.byId(newShape), location, value);
}
