// killed by: tierup.profiler.HeatBarTest#whatNeverHappenedHasNone
// why: the least cell is given to everything, also to what was never executed.
return (int) Math.max(1, Math.round((double) count / largest * width));
