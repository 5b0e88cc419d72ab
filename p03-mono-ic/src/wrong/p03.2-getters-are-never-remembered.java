// killed by: tierup.monoic.CellPathsTest#aGetterIsPendingAndCached
// why: lazy: the plan made before the search knows no getters, so each call of one is a miss.
// region 2
long cell = cellAt(feedback);
if (isHit(cell, base)) {
    return load(cell, base);
}
if (isAccessorHit(cell, base)) {
    return callGetter(cell, base, name, feedback);
}
AccessCase plan = planner.planGet(base, name);
long result = search.get(base, name, feedback);
missed(feedback, plan);
return result;
