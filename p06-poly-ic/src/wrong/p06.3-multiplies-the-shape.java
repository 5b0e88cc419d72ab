// killed by: tierup.polyic.StubCacheTest#consecutiveShapesHaveSetsOfTheirOwn
// why: a factor that is not odd leaves sets unused: shapes collide that need not.
// region 2
return table + ((long) (4 * shape + hashOf(key) & SETS - 1) << SET_SHIFT);
