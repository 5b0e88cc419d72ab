// killed by: tierup.polyic.SiteStatesTest#fourShapesArePolymorphicAndTheFifthIsTooMany
// why: the third shape is already too many.
// region 3
int cases = SiteBlock.cases(site);
long place = placeFor(site, plan, key);
if (place != 0) {
    SiteBlock.replace(site, place, plan, key);
    SiteBlock.change(site, SiteBlock.state(site), StateChange.PROTOTYPE_CHANGED);
} else if (cases < 2) {
    CaseEntry.write(SiteBlock.caseAt(site, cases), plan, key);
    Memory.putInt(site + SiteBlock.CASES, cases + 1);
    SiteState state = cases == 0 ? SiteState.MONOMORPHIC : SiteState.POLYMORPHIC;
    SiteBlock.change(site, state, StateChange.shapeNumber(cases + 1));
} else {
    SiteBlock.change(site, SiteState.MEGAMORPHIC, StateChange.FIFTH_SHAPE);
    stubs.insert(plan, key);
}
