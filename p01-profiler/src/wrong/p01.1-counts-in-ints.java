// killed by: tierup.profiler.CountingTest#countsAndThresholdsAreLongs
// why: a threshold of 2^32 is 0 as an int.
// region 2
count++;
if ((int) count > (int) threshold && tripTime == NEVER) {
    tripTime = clock.nanos();
}
