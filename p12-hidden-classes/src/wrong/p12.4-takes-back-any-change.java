// killed by: tierup.shapes.AttributesTest#changesOfOnePropertyDoNotPileUp
// why: the last change may have been another property's, and stays.
TreeShape from = (TreeShape) shape;
if (Transition.isAttributes(from.transition())) {
    from = from.parent();
}
if (from.attributesAt(index) == attributes) {
    return from;
}
TreeShape known = from.child(Transition.attributes(name, attributes));
return known != null ? known : link(from, from.withAttributes(nextId(), index, attributes));
