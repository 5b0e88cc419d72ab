// killed by: tierup.polyic.AccessPathsTest#accessorsArePendingAndCached
// why: lazy: a setter is searched for at every assignment.
// region 2
int key = AccessKind.STORE.key(name);
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
cases.missed(site, plan, key);
return result;
