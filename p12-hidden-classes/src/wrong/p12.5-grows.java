// killed by: tierup.shapes.SlackTrackingTest#nothingGrows
// why: objects that exist have no more room than they were given.
int[] used = {evident};
root.forEachDescendant(shape -> used[0] = Math.max(used[0], shape.slotCount()));
root.forEachDescendant(shape -> shape.shrink(used[0]));
