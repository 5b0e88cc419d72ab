// killed by: tierup.shapes.TransitionsTest#theSameStepsLeadToTheSameShape
// why: the new shape is registered, but its parent does not know the way.
TreeShape from = (TreeShape) shape;
TreeShape known = from.child(Transition.add(name, attributes));
if (known != null) {
    return known;
}
if (from.outOfLineSlots() >= MAX_OUT_OF_LINE || isFull(from)) {
    return add(toDictionary(from, false), name, attributes);
}
return register(from.withProperty(nextId(), name, attributes));
