// killed by: tierup.shapes.TransitionsTest#aShapeMayHaveManyChildren
// why: with the second child the first one is forgotten.
// region 2
return children instanceof TreeShape only && only.transition == label ? only : null;
