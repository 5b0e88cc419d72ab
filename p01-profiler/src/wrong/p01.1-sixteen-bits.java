// killed by: tierup.profiler.CountingTest#everyThresholdIsTheHighestColdCount
// why: counts are longs; this one begins anew after 65,535.
// region 2
count = count + 1 & 0xFFFF;
if (count > threshold && tripTime == NEVER) {
    tripTime = clock.nanos();
}
