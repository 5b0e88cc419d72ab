// killed by: tierup.shapes.TransitionsTest#theLimitOfWaysIsTheTrees
// why: children with another prototype have a limit of their own.
TreeShape from = (TreeShape) shape;
TreeShape known = from.child(Transition.add(name, attributes));
if (known != null) {
    return known;
}
if (from.outOfLineSlots() >= MAX_OUT_OF_LINE || isFull(from) || from.childCount() + from.prototypeChildCount() >= limits.transitions()) {
    return add(toDictionary(from, false), name, attributes);
}
return link(from, from.withProperty(nextId(), name, attributes));
