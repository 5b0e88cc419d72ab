// killed by: tierup.profiler.CountingTest#goesOnCountingBeyondTheThreshold
// why: the counter stands still once it has tripped, so all hot functions look alike.
// region 2
if (tripTime == NEVER) {
    count++;
    if (count > threshold) {
        tripTime = clock.nanos();
    }
}
