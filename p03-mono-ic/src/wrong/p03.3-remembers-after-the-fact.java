// killed by: tierup.monoic.CachedStoreTest#aMissAssignsAndRemembers
// why: after the assignment the property is there, and the plan says overwrite for the shape that has it.
// region 4
long cell = cellAt(feedback);
if (isHit(cell, base)) {
    store(cell, base, value);
    return value;
}
if (isAccessorHit(cell, base)) {
    return callSetter(cell, base, name, value, feedback);
}
long result = search.set(base, name, value, feedback);
missed(feedback, planner.planSet(base, name));
return result;
