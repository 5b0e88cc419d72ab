// killed by: tierup.shapes.TransitionsTest#aWayAlreadyTakenNeedsNoRoom
// why: a step that was taken before makes no shape, however full the table is.
TreeShape from = (TreeShape) shape;
TreeShape known = from.child(Transition.add(name, attributes));
if (known != null && hasRoom()) {
    return known;
}
if (from.outOfLineSlots() >= MAX_OUT_OF_LINE || isFull(from)) {
    return add(toDictionary(from, false), name, attributes);
}
return link(from, from.withProperty(nextId(), name, attributes));
