// killed by: tierup.monoic.PlannedLoadTest#objectsOfAllKindsArePlanned
// why: lazy: a map, a date, an error have shapes as well.
// region 1
if (!Value.isCell(base) || names.isNumeric(name)) {
    return null;
}
if (Cell.isString(base)) {
    long prototype = objects.intrinsics.prototypeOfPrimitive(base);
    return name == Names.LENGTH ? null : planInherited(AccessCase.STRINGS, prototype, name);
}
int kind = Cell.kind(base);
boolean usual = kind == Cell.OBJECT || kind == Cell.ARRAY || kind == Cell.FUNCTION;
if (!usual || hasOwnWithoutShape(base, name)) {
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
