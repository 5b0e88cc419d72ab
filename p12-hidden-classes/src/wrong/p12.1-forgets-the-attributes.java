// killed by: tierup.shapes.TransitionsTest#theAttributesArePartOfTheStep
// why: a hidden property would be visible in whoever came second.
TreeShape from = (TreeShape) shape;
TreeShape known = from.child(Transition.add(name, tierup.vm.shapes.PropertyAttributes.DEFAULT));
if (known != null) {
    return known;
}
if (from.outOfLineSlots() >= MAX_OUT_OF_LINE || isFull(from)) {
    return add(toDictionary(from, false), name, attributes);
}
return link(from, from.withProperty(nextId(), name, attributes));
