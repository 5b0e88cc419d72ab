// killed by: tierup.polyic.SiteSearchCodeTest#eachOfTheFourEntriesIsFound
// why: behind the last comparison the register must hold the last entry: the state is looked for from there.
// region 2
a.add(Conventions.SCRATCH, SiteBlock.FIRST_CASE);
for (int i = 0; i < SiteBlock.MAX_CASES; i++) {
    a.cmp(shape.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
    a.jcc(EQUAL, found);
    a.add(Conventions.SCRATCH, CaseEntry.SIZE);
}
