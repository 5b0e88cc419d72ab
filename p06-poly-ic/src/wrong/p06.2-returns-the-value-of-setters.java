// killed by: tierup.polyic.AccessPathsTest#accessorsArePendingAndCached
// why: PENDING is lost: the setter that is about to be called never is.
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
cases.missed(site, result == Value.PENDING ? accessors.planSet(base, name) : plan, key);
return value;
