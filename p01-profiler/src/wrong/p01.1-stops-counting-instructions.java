// killed by: tierup.profiler.CountingTest#anyInstructionAnyNumberOfTimes
// why: a heat map needs all of them, hot or not.
if (executions[pc] < thresholds.calls()) {
    executions[pc]++;
};
