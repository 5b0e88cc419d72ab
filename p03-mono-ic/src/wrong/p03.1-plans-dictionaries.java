// killed by: tierup.monoic.PlannedLoadTest#dictionariesAreNotPlannedButTheirHeirsAre
// why: a dictionary changes in place and keeps its id, so an equal id proves nothing.
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
int index = shape.find(name);
if (index < 0) {
    return planInherited(shape.id(), shape.prototype(), name);
}
return shape.isAccessorAt(index) ? null : AccessCase.load(shape.id(), shape.location(index));
