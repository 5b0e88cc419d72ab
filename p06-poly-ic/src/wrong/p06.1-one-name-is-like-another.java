// killed by: tierup.polyic.SiteModelTest#whateverHappensASiteKnowsWhatItsModelKnows
// why: with a computed key the cases of a site are about different names; the shape alone is no answer.
// region 1
if (shape == CacheCell.NOTHING) {
    return 0;
}
if (SiteBlock.isMegamorphic(site)) {
    return findStub(site, shape, key);
}
for (int i = 0; i < SiteBlock.cases(site); i++) {
    long entry = SiteBlock.caseAt(site, i);
    if (Memory.getInt(entry + CacheCell.SHAPE) == shape && isValid(entry)) {
        CacheCell.countHit(entry);
        return entry;
    }
}
return 0;
