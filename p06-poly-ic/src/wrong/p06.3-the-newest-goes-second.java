// killed by: tierup.polyic.StubCacheModelTest#whateverIsPutInTheTableKnowsWhatItsModelKnows
// why: the order of the ways is that of learning; here the older one stays, and the newest is pushed out by the next.
// region 4
inserted++;
long first = setOf(plan.shapeWord(), key);
long second = first + WAY_BYTES;
if (CaseEntry.isAbout(first, plan.shapeWord(), key) || !isUseful(first)) {
    CaseEntry.write(first, plan, key);
    return;
}
if (!CaseEntry.isAbout(second, plan.shapeWord(), key)) {
    evicted += isUseful(second) ? 1 : 0;
}
CaseEntry.write(second, plan, key);
