// killed by: tierup.polyic.AccessPathsTest#anAssignmentThatThrowsTeachesNothing
// why: an access that throws is no miss to be counted; there is nothing to learn.
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
long result = Value.EMPTY;
try {
    result = search.set(base, name, value, feedback);
    return result;
} finally {
    cases.missed(site, result == Value.PENDING ? accessors.planSet(base, name) : plan, key);
}
