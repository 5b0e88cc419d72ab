// killed by: tierup.polyic.SiteModelTest#whateverHappensASiteKnowsWhatItsModelKnows
// why: a case that is written over begins with the hits of the one before it, and nobody knows that it was replaced.
// region 3
int cases = SiteBlock.cases(site);
long place = placeFor(site, plan, key);
if (place != 0) {
    CaseEntry.write(place, plan, key);
    SiteBlock.change(site, SiteBlock.state(site), StateChange.PROTOTYPE_CHANGED);
} else if (cases < SiteBlock.MAX_CASES) {
    CaseEntry.write(SiteBlock.caseAt(site, cases), plan, key);
    Memory.putInt(site + SiteBlock.CASES, cases + 1);
    SiteState state = cases == 0 ? SiteState.MONOMORPHIC : SiteState.POLYMORPHIC;
    SiteBlock.change(site, state, StateChange.shapeNumber(cases + 1));
} else {
    SiteBlock.change(site, SiteState.MEGAMORPHIC, StateChange.FIFTH_SHAPE);
    for (int i = 0; i < cases; i++) {
        long entry = SiteBlock.caseAt(site, i);
        stubs.insert(CaseEntry.read(entry), CaseEntry.key(entry));
    }
    stubs.insert(plan, key);
}
