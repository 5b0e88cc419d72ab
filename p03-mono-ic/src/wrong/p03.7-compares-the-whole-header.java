// killed by: tierup.monoic.CellCodeTest#oneCodeFollowsEveryPlan, tierup.monoic.CellCodeTest#anotherShapeIsAMiss
// why: behind the shape id the header has kind and hash, and the cell the location.
// region 2
a.mov(temporary, mem(receiver, Cell.SHAPE));
a.cmp(temporary, mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, miss);
