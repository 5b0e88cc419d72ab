// killed by: tierup.profiler.CountingTest#remembersTheTimeOfTheFirstEventBeyondTheThreshold
// why: every event beyond the threshold sets the time again, so the report shows the latest one.
// region 2
count++;
if (count > threshold) {
    tripTime = clock.nanos();
}
