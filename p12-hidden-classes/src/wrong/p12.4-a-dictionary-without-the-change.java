// killed by: tierup.shapes.AttributesTest#whoNeverComesToRestBecomesADictionary
// why: the object becomes a dictionary, and its property stays what it was.
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
if (isFull(from) || from.detours() >= MAX_DETOURS) {
    return toDictionary(from, false);
}
return link(from, from.withAttributes(nextId(), index, attributes));
