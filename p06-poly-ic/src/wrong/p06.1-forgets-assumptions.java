// killed by: tierup.polyic.SiteStatesTest#aChangedPrototypeReplacesTheCase
// why: a case about the right shape is no answer once its assumption has failed.
if (shape == CacheCell.NOTHING) {
    return 0;
}
if (SiteBlock.isMegamorphic(site)) {
    return findStub(site, shape, key);
}
for (int i = 0; i < SiteBlock.cases(site); i++) {
    long entry = SiteBlock.caseAt(site, i);
    if (CaseEntry.isAbout(entry, shape, key)) {
        CacheCell.countHit(entry);
        return entry;
    }
}
return 0;
