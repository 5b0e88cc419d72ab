// killed by: tierup.shapes.TransitionsTest#slotsOutsideAreCountedNotProperties
// why: the property whose addition makes the dictionary has attributes, too.
TreeShape from = (TreeShape) shape;
TreeShape known = from.child(Transition.add(name, attributes));
if (known != null) {
    return known;
}
if (from.outOfLineSlots() >= MAX_OUT_OF_LINE || isFull(from)) {
    return add(toDictionary(from, false), name, PropertyAttributes.DEFAULT);
}
return link(from, from.withProperty(nextId(), name, attributes));
