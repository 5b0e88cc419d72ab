// killed by: tierup.polyic.ProbeCodeTest#itFindsWhatIsThereAndNothingElse
// why: where the first way has the shape with another name, the second way may have both.
Label found = new Label("in the stub cache");
Label second = new Label("second way");
a.add(Conventions.SCRATCH.r32(), shape.r32());
selectSet();
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, second);
a.cmp(key.r32(), mem(Conventions.SCRATCH, CaseEntry.KEY));
a.jcc(NOT_EQUAL, miss);
a.jmp(found);
a.bind(second);
a.add(Conventions.SCRATCH, StubCache.WAY_BYTES);
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, miss);
a.cmp(key.r32(), mem(Conventions.SCRATCH, CaseEntry.KEY));
a.jcc(NOT_EQUAL, miss);
a.bind(found);
