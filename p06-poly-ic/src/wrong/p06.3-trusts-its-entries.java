// killed by: tierup.polyic.StubCacheTest#aFailedAssumptionIsAMissAndItsEntryTheFirstToGo
// why: a prototype has changed, and the old method is called.
// region 3
long set = setOf(shape, key);
for (int way = 0; way < WAYS; way++) {
    long entry = set + (long) way * WAY_BYTES;
    if (CaseEntry.isAbout(entry, shape, key)) {
        return entry;
    }
}
return 0;
