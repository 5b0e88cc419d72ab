// killed by: tierup.profiler.AdvisorTest#callsWinATieAndThenTheEarlierLoop
// why: <= instead of <: of two that tripped together the later one is named.
Trigger first = null;
if (calls.hasTripped()) {
    first = new Calls(calls.tripTime());
}
for (Loop loop : loops) {
    TripCounter rounds = loop.rounds();
    if (rounds.hasTripped() && (first == null || rounds.tripTime() <= first.time())) {
        first = new Rounds(loop.header(), rounds.tripTime());
    }
}
return Optional.ofNullable(first);
