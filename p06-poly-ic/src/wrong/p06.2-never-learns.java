// killed by: tierup.polyic.CachedAccessTest#everyShapeHasItsOwnSlot
// why: right values, and a search for each.
return search.get(base, name, feedback);
