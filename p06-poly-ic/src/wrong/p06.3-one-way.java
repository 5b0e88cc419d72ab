// killed by: tierup.polyic.StubCacheTest#twoOfASetLiveAndTheOlderMakesRoom
// why: what moved to the second way is never found again.
// region 3
long entry = setOf(shape, key);
return CaseEntry.isAbout(entry, shape, key) && isValid(entry) ? entry : 0;
