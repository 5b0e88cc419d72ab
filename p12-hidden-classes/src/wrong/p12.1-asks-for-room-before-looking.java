// killed by: tierup.shapes.TransitionsTest#whoLeavesAShapeInOneWayTooManyBecomesADictionary
// why: a step that others have taken needs no room.
TreeShape from = (TreeShape) shape;
if (from.outOfLineSlots() >= MAX_OUT_OF_LINE || isFull(from)) {
    return add(toDictionary(from, false), name, attributes);
}
TreeShape known = from.child(Transition.add(name, attributes));
return known != null ? known : link(from, from.withProperty(nextId(), name, attributes));
