// killed by: tierup.shapes.AttributesTest#onlyTheLastChangeOfTheSamePropertyGivesWay
// why: the change before the last one was of another property.
TreeShape from = (TreeShape) shape;
if (Transition.isAttributes(from.transition()) && Transition.name(from.transition()) == name) {
    from = from.parent();
    if (from.parent() != null && Transition.isAttributes(from.transition())) {
        from = from.parent();
    }
}
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
