// killed by: tierup.shapes.AttributesTest#nothingElseChanges
// why: the property is there twice, in two slots.
return shape.attributesAt(index) == attributes ? shape : add(shape, name, attributes);
