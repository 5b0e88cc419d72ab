// killed by: tierup.shapes.AttributesTest#aChangeThatTakesThePlaceOfAnotherIsNoDetourMore
// why: a change that takes the place of the last one starts at the parent, which has come by one detour fewer.
TreeShape from = (TreeShape) shape;
if (Transition.isAttributes(from.transition()) && Transition.name(from.transition()) == name) {
    from = from.parent();
}
if (from.attributesAt(index) == attributes) {
    return from;
}
TreeShape known = from.child(Transition.attributes(name, attributes));
if (known != null) {
    return known;
}
if (isFull(from) || ((TreeShape) shape).detours() >= MAX_DETOURS) {
    return changeAttributes(toDictionary(from, false), name, attributes);
}
return link(from, from.withAttributes(nextId(), index, attributes));
