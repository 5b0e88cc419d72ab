// killed by: tierup.shapes.TransitionsTest#theSameStepsLeadToTheSameShape
// why: every object gets shapes of its own, and no cache ever hits twice.
TreeShape from = (TreeShape) shape;
if (from.outOfLineSlots() >= MAX_OUT_OF_LINE || isFull(from)) {
    return add(toDictionary(from, false), name, attributes);
}
return link(from, from.withProperty(nextId(), name, attributes));
