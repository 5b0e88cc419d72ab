// killed by: tierup.shapes.TransitionsTest#childrenKnowTheirParents
// why: making a child writes into the array of the line: the one that is kept finds its place taken, and copies.
// region 1
TreeShape from = (TreeShape) shape;
TreeShape known = from.child(Transition.add(name, attributes));
if (known != null) {
    return known;
}
if (from.withProperty(nextId(), name, attributes).outOfLineSlots() > MAX_OUT_OF_LINE || isFull(from)) {
    return add(toDictionary(from, false), name, attributes);
}
return link(from, from.withProperty(nextId(), name, attributes));
