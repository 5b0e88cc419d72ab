// killed by: tierup.profiler.HeatBarTest#anyCounts
// why: large counts are rounded like small ones.
if (count == 0) {
    return 0;
}
return (int) Math.max(1, largest > 1L << 50 ? (count >> 20) * width / (largest >> 20) : (count * width * 2 + largest) / (2 * largest));
