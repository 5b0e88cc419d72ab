// killed by: tierup.polyic.AccessPathsTest#programsComputeTheSameWithAndWithoutCaches, tierup.polyic.AccessPathsTest#aStoreObeysItsCase
// why: in the table that all sites share, the plan of a load is found for a store of the same name and shape.
// region 2
int key = AccessKind.LOAD.key(name);
long found = cases.find(site, base, key);
if (found != 0) {
    access.store(found, base, value);
    return value;
}
long called = callSetter(site, base, key, value);
if (called != Value.EMPTY) {
    return called;
}
AccessCase plan = planner.planSet(base, name);
long result = search.set(base, name, value, feedback);
cases.missed(site, result == Value.PENDING ? accessors.planSet(base, name) : plan, key);
return result;
