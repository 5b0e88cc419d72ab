// killed by: tierup.shapes.TransitionsTest#aStepFollowsAnEdgeAndLooksAtNothingElse
// why: right, and a step costs as much as there are shapes in the engine.
TreeShape from = (TreeShape) shape;
for (int id = 1; id < size(); id++) {
    if (byId(id) instanceof TreeShape known && known.parent() == from && known.transition() == Transition.add(name, attributes)) {
        return known;
    }
}
if (from.outOfLineSlots() >= MAX_OUT_OF_LINE || isFull(from)) {
    return add(toDictionary(from, false), name, attributes);
}
return link(from, from.withProperty(nextId(), name, attributes));
