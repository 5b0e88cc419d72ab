// killed by: tierup.polyic.StubCacheCodeTest#theSecondWayIsProbed
// why: half of the table is out of machine code's sight.
a.add(Conventions.SCRATCH.r32(), shape.r32());
selectSet();
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, miss);
a.cmp(key.r32(), mem(Conventions.SCRATCH, CaseEntry.KEY));
a.jcc(NOT_EQUAL, miss);
