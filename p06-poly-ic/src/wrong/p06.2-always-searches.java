// killed by: tierup.polyic.AccessPathsTest#aHitObeysItsCase
// why: lazy: what is found is found by searching, and the case is only asked for its hit.
// region 1
int key = AccessKind.LOAD.key(name);
if (cases.find(site, base, key) != 0) {
    return search.get(base, name, feedback);
}
long called = callGetter(site, base, key);
if (called != Value.EMPTY) {
    return called;
}
if (name == Names.LENGTH) {
    long length = vm.objects.plainLength(base);
    if (length != Value.EMPTY) {
        SiteBlock.count(site, SiteBlock.DIRECT);
        return length;
    }
}
AccessCase plan = planner.planGet(base, name);
long result = search.get(base, name, feedback);
cases.missed(site, accessors.planAfterGet(base, name, plan, result), key);
return result;
