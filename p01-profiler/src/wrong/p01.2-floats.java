// killed by: tierup.profiler.HeatBarTest#theNearestCell
// why: 24 bits of precision are not enough to see on which side of a half a count lies.
if (count == 0) {
    return 0;
}
return (int) Math.max(1, Math.round((float) count / largest * width));
