// killed by: tierup.profiler.BackEdgeTest#loopsMayBeginAnywhere
// why: a target has four bytes.
int header = code.operand(pc, OperandKind.TARGET) & 0xFF;
if (rounds[header] == null) {
    rounds[header] = new TripCounter(thresholds.rounds(), clock);
}
rounds[header].increment();
