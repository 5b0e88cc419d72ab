// killed by: tierup.polyic.StubCacheModelTest#aHashIsNameAndKindAndNothingElse
// why: every probe in Java agrees with itself, but machine code multiplies the name.
// region 1
return key * NAME_FACTOR;
