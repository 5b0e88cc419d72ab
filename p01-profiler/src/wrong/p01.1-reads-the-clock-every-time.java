// killed by: tierup.profiler.CountingTest#readsTheClockOnlyForTheTrip
// why: right, but it reads the clock at every event: the measurement costs more than what it measures.
// region 2
long now = clock.nanos();
count++;
if (count > threshold && tripTime == NEVER) {
    tripTime = now;
}
