// killed by: tierup.profiler.BackEdgeTest#goesOnCountingWhenItHasTripped
// why: the rounds of a loop would never be more than a hundred.
int header = code.operand(pc, OperandKind.TARGET);
if (rounds[header] == null || rounds[header].hasTripped() && rounds[header].count() > 100) {
    rounds[header] = new TripCounter(thresholds.rounds(), clock);
}
rounds[header].increment();
