// killed by: tierup.shapes.SlackTrackingTest#slotsCountAndNotProperties
// why: what was a dictionary has slots that are in no property: the last slot lies higher than the number of properties.
int[] used = {Math.min(evident, root.inObjectSlots())};
root.forEachDescendant(shape -> used[0] = Math.max(used[0], Math.min(shape.count(), root.inObjectSlots())));
root.forEachDescendant(shape -> shape.shrink(used[0]));
