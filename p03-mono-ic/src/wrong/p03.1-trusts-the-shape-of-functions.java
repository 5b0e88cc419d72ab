// killed by: tierup.monoic.PlannedLoadTest#whatTheShapeDoesNotTellIsNotPlanned
// why: the slot of a function's name is empty until somebody reads it, and the shape does not say whether anybody has.
if (!Value.isCell(base) || names.isNumeric(name)) {
    return null;
}
if (Cell.isString(base)) {
    long prototype = objects.intrinsics.prototypeOfPrimitive(base);
    return name == Names.LENGTH ? null : planInherited(AccessCase.STRINGS, prototype, name);
}
if (!Cell.isObject(base)) {
    return null;
}
Shape shape = shapes.settle(base);
if (!shape.isCacheable()) {
    return null;
}
int index = shape.find(name);
if (index < 0) {
    return planInherited(shape.id(), shape.prototype(), name);
}
return shape.isAccessorAt(index) ? null : AccessCase.load(shape.id(), shape.location(index));
