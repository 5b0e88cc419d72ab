// killed by: tierup.profiler.AdvisorTest#timesAreLongs
// why: two seconds are more nanoseconds than an int can hold.
Trigger first = null;
if (calls.hasTripped()) {
    first = new Calls(calls.tripTime());
}
for (Loop loop : loops) {
    TripCounter rounds = loop.rounds();
    if (rounds.hasTripped() && (first == null || (int) (rounds.tripTime() - first.time()) < 0)) {
        first = new Rounds(loop.header(), rounds.tripTime());
    }
}
return Optional.ofNullable(first);
