// killed by: tierup.profiler.HeatBarTest#countsMayBeAsLargeAsTheyLike
// why: count * width does not fit into a long when the count is large.
if (count == 0) {
    return 0;
}
return (int) Math.max(1, (2 * count * width + largest) / (2 * largest));
