// killed by: tierup.monoic.CellCodeTest#aFactThatHoldsNoLongerIsAMiss
// why: the cell is rewritten only when somebody misses.
// region 4
a.mov(temporary.r32(), mem(Conventions.SCRATCH, CacheCell.ASSUMPTION));
