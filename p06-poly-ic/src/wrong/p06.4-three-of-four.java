// killed by: tierup.polyic.SiteSearchCodeTest#eachOfTheFourEntriesIsFound
// why: the last entry is reached, and not compared.
// region 2
a.add(Conventions.SCRATCH, SiteBlock.FIRST_CASE);
for (int i = 0; i < SiteBlock.MAX_CASES - 1; i++) {
    a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
    a.jcc(EQUAL, found);
    a.add(Conventions.SCRATCH, CaseEntry.SIZE);
}
