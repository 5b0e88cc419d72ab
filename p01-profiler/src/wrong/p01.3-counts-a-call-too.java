// killed by: tierup.profiler.BackEdgeTest#roundsAreNoCallsAndNoInstructions
// why: a round is counted as a call as well, so a function with a loop seems to be called all the time.
int header = code.operand(pc, OperandKind.TARGET);
if (rounds[header] == null) {
    rounds[header] = new TripCounter(thresholds.rounds(), clock);
}
rounds[header].increment();
calls.increment();
