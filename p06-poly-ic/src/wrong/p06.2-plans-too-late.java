// killed by: tierup.polyic.CachedAccessTest#assignmentsOverwriteAndAdd
// why: after the search the receiver has its new shape: the plan is about objects that have the property already.
// region 2
int key = AccessKind.STORE.key(name);
long found = cases.find(site, base, key);
if (found != 0) {
    access.store(found, base, value);
    return value;
}
long result = search.set(base, name, value, feedback);
cases.missed(site, planner.planSet(base, name), key);
return result;
