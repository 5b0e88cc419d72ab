// killed by: tierup.monoic.SettledReceiverTest#aStoreIsPlannedAsSoonAsThereIsAShape
// why: of instead of settle: an object that is only assigned to stays a dictionary for ever.
// region 1
if (!Cell.isObject(base) || names.isNumeric(name) || name == Names.LENGTH) {
    return null;
}
Shape shape = shapes.of(base);
if (!shape.isCacheable() || shape.isPrototypeShape()) {
    return null;
}
int index = shape.find(name);
if (index >= 0) {
    return shape.isOrdinaryStore(index) ? AccessCase.store(shape.id(), shape.location(index)) : null;
}
int assumption = assumptionFor(shape.prototype());
boolean addable = shape.isExtensible() && assumption != 0 && !isRefusedByChain(shape.prototype(), name);
return addable ? planAdd(shape, name, assumption) : null;
