// killed by: tierup.profiler.HeatBarTest#whatHappenedAtAllHasOneCell
// why: an instruction that was executed once in a million gets an empty bar, as if it had never run.
if (count == 0) {
    return 0;
}
return (int) Math.round((double) count / largest * width);
