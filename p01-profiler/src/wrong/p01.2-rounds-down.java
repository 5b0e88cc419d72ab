// killed by: tierup.profiler.HeatBarTest#lengthsAreRoundedToTheNearestCell
// why: integer division cuts off what it should round, and a bar of 19.98 cells loses a whole one.
if (count == 0) {
    return 0;
}
return (int) Math.max(1, Math.multiplyHigh(count, width) == 0 ? count * width / largest : count / (largest / width));
