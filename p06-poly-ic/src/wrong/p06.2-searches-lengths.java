// killed by: tierup.polyic.CachedAccessTest#lengthsNeedNoCache
// why: the length of a string lies at a fixed place; searching for it counts as a miss each time.
int key = AccessKind.LOAD.key(name);
long found = cases.find(site, base, key);
if (found != 0) {
    return access.load(found, base);
}
AccessCase plan = planner.planGet(base, name);
long result = search.get(base, name, feedback);
cases.missed(site, plan, key);
return result;
