// killed by: tierup.shapes.SlackTrackingTest#theLargerOfWhatIsUsedAndWhatIsEvident
// why: objects without any property need none.
int[] used = {Math.min(evident, root.inObjectSlots())};
root.forEachDescendant(shape -> used[0] = Math.max(used[0], Math.min(shape.slotCount(), root.inObjectSlots())));
used[0] = Math.max(1, used[0]);
root.forEachDescendant(shape -> shape.shrink(used[0]));
