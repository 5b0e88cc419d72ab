// killed by: tierup.shapes.AttributesTest#aChangeMadeBeforeNeedsNoRoom
// why: a change that was made before needs no room.
TreeShape from = (TreeShape) shape;
if (Transition.isAttributes(from.transition()) && Transition.name(from.transition()) == name) {
    from = from.parent();
}
if (from.attributesAt(index) == attributes) {
    return from;
}
if (isFull(from) || from.detours() >= MAX_DETOURS) {
    return changeAttributes(toDictionary(from, false), name, attributes);
}
TreeShape known = from.child(Transition.attributes(name, attributes));
if (known != null) {
    return known;
}
return link(from, from.withAttributes(nextId(), index, attributes));
