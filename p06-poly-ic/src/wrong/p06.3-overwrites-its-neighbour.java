// killed by: tierup.polyic.StubCacheModelTest#whateverIsPutInTheTableKnowsWhatItsModelKnows
// why: another name of the same shape in the second way is not the same access.
// region 4
inserted++;
long first = setOf(plan.shapeWord(), key);
long second = first + WAY_BYTES;
if (Memory.getInt(second + CacheCell.SHAPE) == plan.shapeWord()) {
    CaseEntry.write(second, plan, key);
    return;
}
if (!CaseEntry.isAbout(first, plan.shapeWord(), key) && isUseful(first)) {
    evicted += isUseful(second) ? 1 : 0;
    Memory.copy(first, second, CaseEntry.SIZE);
}
CaseEntry.write(first, plan, key);
