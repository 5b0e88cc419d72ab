// killed by: tierup.polyic.StubCacheCodeTest#theSecondWayIsProbed
// why: half of the table is out of machine code's sight.
a.mov(Conventions.SCRATCH.r32(), shape.r32());
a.add(Conventions.SCRATCH.r32(), StubCache.hashOf(key));
selectSet();
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, miss);
a.cmp(dwordPtr(mem(Conventions.SCRATCH, CaseEntry.KEY)), key);
a.jcc(NOT_EQUAL, miss);
