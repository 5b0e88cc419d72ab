// killed by: tierup.profiler.BackEdgeTest#eachLoopHasItsOwnCounter
// why: two loops that are lukewarm each look like one that is hot, and nobody knows where.
if (rounds[0] == null) {
    rounds[0] = new TripCounter(thresholds.rounds(), clock);
}
rounds[0].increment();
