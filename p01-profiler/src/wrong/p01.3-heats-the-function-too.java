// killed by: tierup.profiler.BackEdgeTest#goesOnCountingWhenItHasTripped
// why: the profiler adds heat itself, when it is asked for; and the clock is read at each round.
int header = code.operand(pc, OperandKind.TARGET);
if (rounds[header] == null) {
    rounds[header] = new TripCounter(thresholds.rounds(), clock);
}
rounds[header].increment();
heat.add(clock.nanos(), 1);
