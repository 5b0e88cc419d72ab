// killed by: tierup.polyic.SiteStatesTest#gettersOfTwoShapesMissOnceEach
// why: only the first case is looked at: the second shape misses for ever.
if (shape == CacheCell.NOTHING) {
    return 0;
}
if (SiteBlock.isMegamorphic(site)) {
    return findStub(site, shape, key);
}
long entry = SiteBlock.caseAt(site, 0);
if (CaseEntry.isAbout(entry, shape, key) && isValid(entry)) {
    CacheCell.countHit(entry);
    return entry;
}
return 0;
