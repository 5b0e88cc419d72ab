// killed by: tierup.profiler.BackEdgeTest#countsTheRoundsOfALoop
// why: makes a new counter at every round, so no loop ever gets beyond 1.
int header = code.operand(pc, OperandKind.TARGET);
rounds[header] = new TripCounter(thresholds.rounds(), clock);
rounds[header].increment();
