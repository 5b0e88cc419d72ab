// killed by: tierup.shapes.SlackTrackingTest#whatTheCodeShowsCountsAsUsed
// why: constructors that call themselves learn from unfinished objects.
int[] used = {0};
root.forEachDescendant(
        shape -> used[0] = Math.max(used[0], Math.min(shape.slotCount(), root.inObjectSlots())));
root.forEachDescendant(shape -> shape.shrink(used[0]));
