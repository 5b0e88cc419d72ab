// killed by: tierup.monoic.SettledReceiverTest#aSlotIsPlannedAsSoonAsThereIsAShape
// why: of instead of settle: the table never hears that somebody would plan for this dictionary, and it stays one for ever.
// region 1
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
Shape shape = shapes.of(base);
if (!shape.isCacheable()) {
    return null;
}
int index = shape.find(name);
if (index < 0) {
    return planInherited(shape.id(), shape.prototype(), name);
}
return shape.isAccessorAt(index) ? null : AccessCase.load(shape.id(), shape.location(index));
