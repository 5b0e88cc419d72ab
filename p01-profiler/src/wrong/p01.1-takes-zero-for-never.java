// killed by: tierup.profiler.CountingTest#tripsAtTimeZeroToo
// why: time 0 is a time like any other; NEVER is -1.
// region 2
count++;
if (count > threshold && tripTime <= 0) {
    tripTime = clock.nanos();
}
