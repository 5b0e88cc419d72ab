// killed by: tierup.polyic.StubCacheCodeTest#theSecondWayIsProbed
// why: half of the table is out of machine code's sight.
a.add(shape.r32(), StubCache.hashOf(key));
selectSet(shape);
loadShape(receiver, shape);
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, miss);
a.cmp(dwordPtr(mem(Conventions.SCRATCH, CaseEntry.KEY)), key);
a.jcc(NOT_EQUAL, miss);
