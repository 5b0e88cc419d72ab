// killed by: tierup.shapes.TransitionsTest#anEdgeIsKnownByItsWholeLabel
// why: name and attributes are two thirds of a label: adding and changing are two edges.
// region 2
if (children instanceof TreeShape only) {
    return Transition.name(only.transition) == Transition.name(label) && Transition.bits(only.transition) == Transition.bits(label) ? only : null;
}
return children instanceof TransitionMap several ? several.get(label) : null;
