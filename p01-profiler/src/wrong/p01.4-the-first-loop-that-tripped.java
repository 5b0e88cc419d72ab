// killed by: tierup.profiler.AdvisorTest#anyCountersAndLoops
// why: first in the code is not first in time.
Trigger first = null;
if (calls.hasTripped()) {
    first = new Calls(calls.tripTime());
}
for (Loop loop : loops) {
    TripCounter rounds = loop.rounds();
    if (rounds.hasTripped() && (first == null || rounds.tripTime() < first.time())) {
        first = new Rounds(loop.header(), rounds.tripTime());
        break;
    }
}
return Optional.ofNullable(first);
