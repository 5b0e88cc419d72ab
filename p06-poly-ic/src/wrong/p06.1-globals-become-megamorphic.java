// killed by: tierup.polyic.SiteModelTest#sitesOfGlobalVariablesStayMonomorphic
// why: the table is asked by shape, and a global variable has no receiver: its site never hits again.
// region 2
SiteBlock.count(site, SiteBlock.MISSES);
if (plan == null) {
    SiteBlock.count(site, SiteBlock.NOT_CACHEABLE);
} else if (SiteBlock.isMegamorphic(site)) {
    stubs.insert(plan, key);
} else if (forced) {
    SiteBlock.change(site, SiteState.MEGAMORPHIC, StateChange.FORCED);
    stubs.insert(plan, key);
} else {
    learn(site, plan, key);
}
