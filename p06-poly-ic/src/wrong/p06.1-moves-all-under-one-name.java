// killed by: tierup.polyic.SiteModelTest#theTableIsToldOfAllFive
// why: the four cases of a site with a computed key are about other names than the fifth.
// region 3
int cases = SiteBlock.cases(site);
long place = placeFor(site, plan, key);
if (place != 0) {
    SiteBlock.replace(site, place, plan, key);
    SiteBlock.change(site, SiteBlock.state(site), StateChange.PROTOTYPE_CHANGED);
} else if (cases < SiteBlock.MAX_CASES) {
    CaseEntry.write(SiteBlock.caseAt(site, cases), plan, key);
    Memory.putInt(site + SiteBlock.CASES, cases + 1);
    SiteState state = cases == 0 ? SiteState.MONOMORPHIC : SiteState.POLYMORPHIC;
    SiteBlock.change(site, state, StateChange.shapeNumber(cases + 1));
} else {
    SiteBlock.change(site, SiteState.MEGAMORPHIC, StateChange.FIFTH_SHAPE);
    for (int i = 0; i < cases; i++) {
        stubs.insert(CaseEntry.read(SiteBlock.caseAt(site, i)), key);
    }
    stubs.insert(plan, key);
}
