// killed by: tierup.shapes.TransitionsTest#anotherOrderLeadsElsewhere
// why: the second object with another name gets the first one's shape.
// region 2
if (children instanceof TreeShape only) {
    return only;
}
return children instanceof TransitionMap several ? several.get(label) : null;
