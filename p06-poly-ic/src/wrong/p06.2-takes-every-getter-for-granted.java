// killed by: tierup.polyic.AccessPathsTest#programsComputeTheSameWithAndWithoutCaches
// why: objects of one shape may have a setter only: EMPTY means that the search has to be asked.
// region 1
int key = AccessKind.LOAD.key(name);
long found = cases.find(site, base, key);
if (found != 0) {
    return access.load(found, base);
}
if (cases.findAccessor(site, base, key) != 0) {
    return callGetter(site, base, key);
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
