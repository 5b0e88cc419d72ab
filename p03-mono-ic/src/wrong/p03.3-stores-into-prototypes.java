// killed by: tierup.monoic.PlannedStoreTest#prototypesAndDictionariesAreNotPlanned
// why: a method overwritten behind its watcher's back goes on being called.
if (!Cell.isObject(base) || names.isNumeric(name) || name == Names.LENGTH) {
    return null;
}
Shape shape = shapes.settle(base);
if (!shape.isCacheable()) {
    return null;
}
int index = shape.find(name);
if (index >= 0) {
    return shape.isOrdinaryStore(index) ? AccessCase.store(shape.id(), shape.location(index)) : null;
}
int assumption = assumptionFor(shape.prototype());
boolean addable = shape.isExtensible() && assumption != 0 && !isRefusedByChain(shape.prototype(), name);
return addable ? planAdd(shape, name, assumption) : null;
