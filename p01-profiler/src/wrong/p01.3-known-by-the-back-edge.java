// killed by: tierup.profiler.BackEdgeTest#aLoopIsKnownByItsHeader, tierup.profiler.BackEdgeTest#backEdgesToOneHeaderAreOneLoop
// why: counts by the address of the jump: a loop with two back-edges is torn in two, and none of them may ever trip.
if (rounds[pc] == null) {
    rounds[pc] = new TripCounter(thresholds.rounds(), clock);
}
rounds[pc].increment();
