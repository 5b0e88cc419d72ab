// killed by: tierup.polyic.ProbeCodeTest#itFindsWhatIsThereAndNothingElse
// why: the name is compared in the first way and forgotten in the second.
Label found = new Label("in the stub cache");
Label second = new Label("second way");
a.add(Conventions.SCRATCH.r32(), shape.r32());
selectSet();
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, second);
a.cmp(key.r32(), mem(Conventions.SCRATCH, CaseEntry.KEY));
a.jcc(EQUAL, found);
a.bind(second);
a.add(Conventions.SCRATCH, StubCache.WAY_BYTES);
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, miss);
a.bind(found);
