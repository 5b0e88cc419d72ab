// killed by: tierup.polyic.CaseCodeTest#aSiteThatKnewNothingLearns
// why: three of four shapes go to Java every time.
// region 2
a.mov(Conventions.SCRATCH, SiteBlock.caseAt(site, 0));
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(EQUAL, found);
a.add(Conventions.SCRATCH, (SiteBlock.MAX_CASES - 1) * CaseEntry.SIZE);
