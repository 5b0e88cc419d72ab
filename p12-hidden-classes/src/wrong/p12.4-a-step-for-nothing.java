// killed by: tierup.shapes.AttributesTest#noChangeIsNoStep
// why: attributes that are what they were make no other shape.
TreeShape from = (TreeShape) shape;
TreeShape known = from.child(Transition.attributes(name, attributes));
return known != null ? known : link(from, from.withAttributes(nextId(), index, attributes));
