// killed by: tierup.shapes.AttributesTest#theSameChangeLeadsToTheSameShape
// why: a thousand frozen points have a thousand shapes.
TreeShape from = (TreeShape) shape;
if (from.attributesAt(index) == attributes) {
    return from;
}
return link(from, from.withAttributes(nextId(), index, attributes));
