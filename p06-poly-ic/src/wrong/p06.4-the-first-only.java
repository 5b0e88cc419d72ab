// killed by: tierup.polyic.CaseCodeTest#aSiteThatKnewNothingLearns
// why: three of four shapes go to Java every time.
// region 2
a.add(Conventions.SCRATCH, SiteBlock.FIRST_CASE);
a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.jcc(EQUAL, found);
a.add(Conventions.SCRATCH, (SiteBlock.MAX_CASES - 1) * CaseEntry.SIZE);
