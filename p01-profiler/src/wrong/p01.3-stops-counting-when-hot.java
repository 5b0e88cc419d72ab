// killed by: tierup.profiler.BackEdgeTest#goesOnCountingWhenItHasTripped
// why: a loop goes on after it has tripped, and so do its rounds.
int header = code.operand(pc, OperandKind.TARGET);
if (rounds[header] == null) {
    rounds[header] = new TripCounter(thresholds.rounds(), clock);
}
if (!rounds[header].hasTripped()) {
    rounds[header].increment();
}
