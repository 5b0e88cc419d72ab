// killed by: tierup.profiler.CountingTest#countsInstructionsByTheirOffset
// why: one counter for all instructions of a function: the total is right and the map is flat.
executions[0]++;
