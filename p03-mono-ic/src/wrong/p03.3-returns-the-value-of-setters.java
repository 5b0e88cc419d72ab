// killed by: tierup.monoic.CellPathsTest#aSetterIsPendingAndCached
// why: PENDING is lost: the setter that is about to be called never is.
// region 4
long cell = cellAt(feedback);
if (isHit(cell, base)) {
    store(cell, base, value);
    return value;
}
if (isAccessorHit(cell, base)) {
    return callSetter(cell, base, name, value, feedback);
}
AccessCase plan = planner.planSet(base, name);
long result = search.set(base, name, value, feedback);
missed(feedback, result == Value.PENDING ? accessors.planSet(base, name) : plan);
return value;
