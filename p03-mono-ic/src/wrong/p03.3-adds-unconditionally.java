// killed by: tierup.monoic.PlannedStoreTest#aNewPropertyIsALocationAndAShape, tierup.monoic.CachedStoreTest#aSetterThatAppearsIsNotPassedBy
// why: a setter that appears on the chain leaves the receiver's shape alone.
if (!Cell.isObject(base) || names.isNumeric(name) || name == Names.LENGTH) {
    return null;
}
Shape shape = shapes.settle(base);
if (!shape.isCacheable() || shape.isPrototypeShape()) {
    return null;
}
int index = shape.find(name);
if (index >= 0) {
    return shape.isOrdinaryStore(index) ? AccessCase.store(shape.id(), shape.location(index)) : null;
}
boolean addable = shape.isExtensible() && !isRefusedByChain(shape.prototype(), name);
return addable ? planAdd(shape, name, Assumptions.ALWAYS) : null;
