// killed by: tierup.profiler.AdvisorTest#theFirstTripDecides
// why: takes the loop with most rounds at the end of the run; but the engine would have compiled at the first trip.
Loop hottest = null;
for (Loop loop : loops) {
    if (loop.rounds().hasTripped()
            && (hottest == null || loop.rounds().count() > hottest.rounds().count())) {
        hottest = loop;
    }
}
if (hottest != null && (!calls.hasTripped() || hottest.rounds().tripTime() < calls.tripTime())) {
    return Optional.of(new Rounds(hottest.header(), hottest.rounds().tripTime()));
}
return calls.hasTripped() ? Optional.of(new Calls(calls.tripTime())) : Optional.empty();
