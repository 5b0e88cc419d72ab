// killed by: tierup.shapes.AttributesTest#aChangeInPlaceOfAnotherIsAStepFromTheParent
// why: the change that takes the place of another is the parent's edge; here it is made anew each time.
TreeShape from = (TreeShape) shape;
if (Transition.isAttributes(from.transition()) && Transition.name(from.transition()) == name) {
    from = from.parent();
}
if (from.attributesAt(index) == attributes) {
    return from;
}
TreeShape known = ((TreeShape) shape).child(Transition.attributes(name, attributes));
if (known != null) {
    return known;
}
if (isFull(from) || from.detours() >= MAX_DETOURS) {
    return changeAttributes(toDictionary(from, false), name, attributes);
}
return link(from, from.withAttributes(nextId(), index, attributes));
