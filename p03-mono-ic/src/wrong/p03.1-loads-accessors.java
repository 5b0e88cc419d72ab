// killed by: tierup.monoic.PlannedLoadTest#accessorsAreNotPlanned
// why: the slot of an accessor holds a pair of functions, which no program may ever see.
if (!Value.isCell(base) || names.isNumeric(name)) {
    return null;
}
if (Cell.isString(base)) {
    long prototype = objects.intrinsics.prototypeOfPrimitive(base);
    return name == Names.LENGTH ? null : planInherited(AccessCase.STRINGS, prototype, name);
}
if (!Cell.isObject(base) || hasOwnWithoutShape(base, name)) {
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
return AccessCase.load(shape.id(), shape.location(index));
