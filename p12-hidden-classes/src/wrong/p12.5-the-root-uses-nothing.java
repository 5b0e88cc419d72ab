// killed by: tierup.shapes.SlackTrackingTest#slotsCountAndNotProperties
// why: a root that was a dictionary has properties, and no descendants yet.
int[] used = {Math.min(evident, root.inObjectSlots())};
root.forEachDescendant(shape -> used[0] = shape == root ? used[0] : Math.max(used[0], Math.min(shape.slotCount(), root.inObjectSlots())));
root.forEachDescendant(shape -> shape.shrink(used[0]));
