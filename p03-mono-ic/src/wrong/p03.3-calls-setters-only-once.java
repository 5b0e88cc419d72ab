// killed by: tierup.monoic.CellPathsTest#aSetterIsPendingAndCached
// why: on a hit the call is requested, and its PENDING overwritten by the value.
// region 4
long cell = cellAt(feedback);
if (isHit(cell, base)) {
    store(cell, base, value);
    return value;
}
if (isAccessorHit(cell, base)) {
    callSetter(cell, base, name, value, feedback);
    return value;
}
AccessCase plan = planner.planSet(base, name);
long result = search.set(base, name, value, feedback);
missed(feedback, result == Value.PENDING ? accessors.planSet(base, name) : plan);
return result;
