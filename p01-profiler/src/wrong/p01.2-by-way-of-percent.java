// killed by: tierup.profiler.HeatBarTest#theNearestCell
// why: rounding twice is not rounding to the nearest.
if (count == 0) {
    return 0;
}
return (int) Math.max(1, Math.round(Math.round(100.0 * count / largest) / 100.0 * width));
