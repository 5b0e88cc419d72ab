// killed by: tierup.shapes.AttributesTest#theSameChangeLeadsToTheSameShape
// why: that is what it was before attributes were transitions.
if (shape.attributesAt(index) == attributes) {
    return shape;
}
return changeAttributes(toDictionary(shape, false), name, attributes);
