// killed by: tierup.profiler.BackEdgeTest#tripsByTheThresholdOfRounds
// why: takes the threshold for calls.
int header = code.operand(pc, OperandKind.TARGET);
if (rounds[header] == null) {
    rounds[header] = new TripCounter(thresholds.calls(), clock);
}
rounds[header].increment();
