// killed by: tierup.shapes.SlackTrackingTest#theLargerOfWhatIsUsedAndWhatIsEvident
// why: if as many slots are evident as there are, all of them stay.
int[] used = {Math.min(evident, root.inObjectSlots() - 1)};
root.forEachDescendant(shape -> used[0] = Math.max(used[0], Math.min(shape.slotCount(), root.inObjectSlots())));
root.forEachDescendant(shape -> shape.shrink(used[0]));
