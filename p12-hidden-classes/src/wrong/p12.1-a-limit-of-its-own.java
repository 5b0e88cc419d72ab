// killed by: tierup.shapes.TransitionsTest#theLimitOfWaysIsTheTrees
// why: isFull knows the limits of this tree, and the number of all shapes; the constant is that of ordinary engines.
TreeShape from = (TreeShape) shape;
TreeShape known = from.child(Transition.add(name, attributes));
if (known != null) {
    return known;
}
if (from.outOfLineSlots() >= MAX_OUT_OF_LINE || from.childCount() >= MAX_TRANSITIONS) {
    return add(toDictionary(from, false), name, attributes);
}
return link(from, from.withProperty(nextId(), name, attributes));
