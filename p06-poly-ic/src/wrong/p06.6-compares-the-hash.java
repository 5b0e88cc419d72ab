// killed by: tierup.polyic.StubCacheCodeTest#twentyShapesStayInMachineCode
// why: the register holds the sum by then, and no longer the shape: nothing ever matches.
Label found = new Label("in the stub cache");
Label second = new Label("second way");
a.add(shape.r32(), Conventions.SCRATCH.r32());
a.mov(Conventions.SCRATCH.r32(), shape.r32());
selectSet();
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, second);
a.cmp(key.r32(), mem(Conventions.SCRATCH, CaseEntry.KEY));
a.jcc(EQUAL, found);
a.bind(second);
a.add(Conventions.SCRATCH, StubCache.WAY_BYTES);
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, miss);
a.cmp(key.r32(), mem(Conventions.SCRATCH, CaseEntry.KEY));
a.jcc(NOT_EQUAL, miss);
a.bind(found);
