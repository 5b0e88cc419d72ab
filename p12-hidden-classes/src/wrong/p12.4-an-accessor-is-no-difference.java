// killed by: tierup.shapes.AttributesTest#anyAttributeMayChange
// why: a hidden value and a hidden accessor differ in one bit of four.
// region 1
TreeShape from = (TreeShape) shape;
if (Transition.isAttributes(from.transition()) && Transition.name(from.transition()) == name) {
    from = from.parent();
}
if ((from.attributesAt(index) & 7) == (attributes & 7)) {
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
