// killed by: tierup.shapes.AttributesTest#changesOfOnePropertyDoNotPileUp
// why: a property that is locked and unlocked a thousand times makes two thousand shapes.
TreeShape from = (TreeShape) shape;
if (from.attributesAt(index) == attributes) {
    return from;
}
TreeShape known = from.child(Transition.attributes(name, attributes));
if (known != null) {
    return known;
}
if (isFull(from) || from.detours() >= MAX_DETOURS) {
    return changeAttributes(toDictionary(from, false), name, attributes);
}
return link(from, from.withAttributes(nextId(), index, attributes));
