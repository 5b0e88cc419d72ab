// killed by: tierup.polyic.StubCacheModelTest#everySetIsInTheTable
// why: % is negative for strings, for accessors and where the sum overflows: the set lies before the table.
// region 2
return table + ((long) ((shape + hashOf(key)) % SETS) << SET_SHIFT);
