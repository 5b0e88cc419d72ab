// killed by: tierup.profiler.BackEdgeTest#countsTheRoundsOfALoop
// why: the round for which the counter is made is not counted.
int header = code.operand(pc, OperandKind.TARGET);
if (rounds[header] == null) {
    rounds[header] = new TripCounter(thresholds.rounds(), clock);
} else {
    rounds[header].increment();
}
