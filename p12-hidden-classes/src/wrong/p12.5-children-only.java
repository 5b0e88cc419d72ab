// killed by: tierup.shapes.SlackTrackingTest#asManySlotsAsAnyShapeUses, tierup.shapes.SlackTrackingTest#shapesReachedByOtherStepsAreOfTheTreeToo
// why: properties are added one by one: the deepest shape counts.
int[] used = {Math.min(evident, root.inObjectSlots())};
root.forEachChild(shape -> used[0] = Math.max(used[0], Math.min(shape.slotCount(), root.inObjectSlots())));
root.forEachDescendant(shape -> shape.shrink(Math.max(used[0], Math.min(shape.slotCount(), shape.inObjectSlots()))));
