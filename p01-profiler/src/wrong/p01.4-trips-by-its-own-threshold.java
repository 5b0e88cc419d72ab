// killed by: tierup.profiler.AdvisorTest#whatHasTrippedIsNotAMatterOfCounts
// why: thresholds are the counters' own affair: a function of a million calls may not have tripped.
Trigger first = null;
if (calls.count() > 1_000) {
    first = new Calls(calls.tripTime());
}
for (Loop loop : loops) {
    TripCounter rounds = loop.rounds();
    if (rounds.hasTripped() && (first == null || rounds.tripTime() < first.time())) {
        first = new Rounds(loop.header(), rounds.tripTime());
    }
}
return Optional.ofNullable(first);
