// killed by: tierup.polyic.StubCacheModelTest#whateverIsPutInTheTableKnowsWhatItsModelKnows
// why: an entry whose assumption has failed makes room for nobody: it was of no use.
// region 4
inserted++;
long first = setOf(plan.shapeWord(), key);
long second = first + WAY_BYTES;
if (CaseEntry.isAbout(second, plan.shapeWord(), key)) {
    CaseEntry.write(second, plan, key);
    return;
}
if (!CaseEntry.isAbout(first, plan.shapeWord(), key) && isUseful(first)) {
    evicted += CacheCell.isEmpty(second) ? 0 : 1;
    Memory.copy(first, second, CaseEntry.SIZE);
}
CaseEntry.write(first, plan, key);
