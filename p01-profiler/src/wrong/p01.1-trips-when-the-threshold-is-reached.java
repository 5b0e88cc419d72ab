// killed by: tierup.profiler.CountingTest#reachingTheThresholdIsNotExceedingIt
// why: off by one: the counter trips with the event that reaches the threshold, not with the first one beyond it.
// region 2
count++;
if (count >= threshold && tripTime == NEVER) {
    tripTime = clock.nanos();
}
