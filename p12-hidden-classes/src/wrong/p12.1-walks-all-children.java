// killed by: tierup.shapes.TransitionsTest#aStepFollowsAnEdgeAndLooksAtNothingElse
// why: right, and a step from a shape with a thousand children costs a thousand comparisons: the table is there to be asked.
// region 2
TreeShape[] found = {null};
forEachChild(child -> {
    if (child.transition == label) {
        found[0] = child;
    }
});
return found[0];
