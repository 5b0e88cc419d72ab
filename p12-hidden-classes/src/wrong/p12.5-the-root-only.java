// killed by: tierup.shapes.SlackTrackingTest#asManySlotsAsAnyShapeUses
// why: the shapes below must agree with the root about what is inside.
int[] used = {Math.min(evident, root.inObjectSlots())};
root.forEachDescendant(
        shape -> used[0] = Math.max(used[0], Math.min(shape.slotCount(), root.inObjectSlots())));
root.shrink(used[0]);
