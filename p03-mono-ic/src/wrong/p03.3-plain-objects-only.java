// killed by: tierup.monoic.PlannedStoreTest#arraysAndFunctionsGrowLikeObjects
// why: only plain objects are planned; arrays and functions have shapes too.
// region 1
if (!Cell.isObject(base) || Cell.kind(base) != Cell.OBJECT || names.isNumeric(name) || name == Names.LENGTH) {
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
int assumption = assumptionFor(shape.prototype());
boolean addable = shape.isExtensible() && assumption != 0 && !isRefusedByChain(shape.prototype(), name);
return addable ? planAdd(shape, name, assumption) : null;
