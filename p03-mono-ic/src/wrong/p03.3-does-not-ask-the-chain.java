// killed by: tierup.monoic.PlannedStoreTest#whatMayNotBeAddedIsNotPlanned
// why: a setter further up is to be called, a read-only property further up forbids the assignment.
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
int assumption = assumptionFor(shape.prototype());
return shape.isExtensible() && assumption != 0 ? planAdd(shape, name, assumption) : null;
