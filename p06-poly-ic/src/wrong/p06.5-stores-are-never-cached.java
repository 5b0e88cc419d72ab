// killed by: tierup.polyic.KeyedPathsTest#namesAreCachedAndNothingElse, tierup.polyic.KeyedPathsTest#hotStoresStayInMachineCode
// why: lazy: every assignment by name searches.
// region 5
return search.setIndexed(base, key, value, feedback);
