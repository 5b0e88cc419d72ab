// killed by: tierup.polyic.StubCacheTest#nameAndKindArePartOfTheQuestion
// why: the kind does not move the set, and is not compared: a load finds what a store has learned.
// region 3
probes++;
long set = setOf(shape, key);
for (int way = 0; way < WAYS; way++) {
    long entry = set + (long) way * WAY_BYTES;
    if (Memory.getInt(entry + CacheCell.SHAPE) == shape) {
        return isValid(entry) ? entry : 0;
    }
}
return 0;
