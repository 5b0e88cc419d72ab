// killed by: tierup.monoic.WideShapeIdsTest#loadsAsTheCellSays
// why: sixteen bits of the receiver's shape are compared: objects of later shapes are taken for those of early ones.
// region 2
a.mov(temporary.r32(), mem(receiver, Cell.SHAPE));
a.and(temporary.r32(), 0xFFFF);
a.cmp(temporary.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, miss);
