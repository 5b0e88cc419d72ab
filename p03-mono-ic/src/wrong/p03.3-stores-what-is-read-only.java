// killed by: tierup.monoic.PlannedStoreTest#whatMayNotBeStoredByAWordIsNotPlanned
// why: the slot of a frozen property, of a setter, of an array's length is not to be overwritten.
if (!Cell.isObject(base) || names.isNumeric(name) || name == Names.LENGTH) {
    return null;
}
Shape shape = shapes.settle(base);
if (!shape.isCacheable() || shape.isPrototypeShape()) {
    return null;
}
int index = shape.find(name);
if (index >= 0) {
    return AccessCase.store(shape.id(), shape.location(index));
}
int assumption = assumptionFor(shape.prototype());
boolean addable = shape.isExtensible() && assumption != 0 && !isRefusedByChain(shape.prototype(), name);
return addable ? planAdd(shape, name, assumption) : null;
