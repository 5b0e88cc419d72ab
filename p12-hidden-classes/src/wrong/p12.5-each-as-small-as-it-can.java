// killed by: tierup.shapes.SlackTrackingTest#asManySlotsAsAnyShapeUses
// why: an object is allocated with the root's size, and then grows.
root.forEachDescendant(shape -> shape.shrink(
        Math.min(shape.inObjectSlots(), Math.max(evident, shape.slotCount()))));
