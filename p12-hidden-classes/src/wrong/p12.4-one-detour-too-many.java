// killed by: tierup.shapes.AttributesTest#whoNeverComesToRestBecomesADictionary
// why: who has come by MAX_DETOURS detours makes no further one.
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
if (isFull(from) || from.detours() > MAX_DETOURS) {
    return changeAttributes(toDictionary(from, false), name, attributes);
}
return link(from, from.withAttributes(nextId(), index, attributes));
