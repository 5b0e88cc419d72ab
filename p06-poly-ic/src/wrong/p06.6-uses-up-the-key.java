// killed by: tierup.polyic.ProbeCodeTest#itFindsWhatIsThereAndNothingElse
// why: both registers keep what they hold; a shape and a key that differ in the same bits look alike here.
Label found = new Label("in the stub cache");
a.add(Conventions.SCRATCH.r32(), shape.r32());
selectSet();
a.xor(key.r32(), shape.r32());
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
Label second = new Label("second way");
a.jcc(NOT_EQUAL, second);
a.xor(key.r32(), shape.r32());
a.cmp(key.r32(), mem(Conventions.SCRATCH, CaseEntry.KEY));
a.jcc(EQUAL, found);
a.bind(second);
a.add(Conventions.SCRATCH, StubCache.WAY_BYTES);
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, miss);
a.cmp(key.r32(), mem(Conventions.SCRATCH, CaseEntry.KEY));
a.jcc(NOT_EQUAL, miss);
a.bind(found);
