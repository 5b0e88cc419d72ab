// killed by: tierup.polyic.ProbeCodeTest#itFindsWhatIsThereAndNothingElse
// why: two names whose ids are 1,024 apart share a set: each gets the other's value.
Label found = new Label("in the stub cache");
a.add(Conventions.SCRATCH.r32(), shape.r32());
selectSet();
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(EQUAL, found);
a.add(Conventions.SCRATCH, StubCache.WAY_BYTES);
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(NOT_EQUAL, miss);
a.bind(found);
