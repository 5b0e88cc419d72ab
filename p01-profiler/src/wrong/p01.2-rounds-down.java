// killed by: tierup.profiler.HeatBarTest#lengthsAreRoundedToTheNearestCell
// why: integer division cuts off what it should round: a bar of 19.98 cells loses a whole one.
if (count == 0) {
    return 0;
}
return (int) Math.max(1, count * width / largest);
