// killed by: tierup.polyic.StubCacheTest#aSetIsNotAnAnswer
// why: two names can meet in one set, with the same shape: one finds what the other has learned.
// region 3
long set = setOf(shape, key);
for (int way = 0; way < WAYS; way++) {
    long entry = set + (long) way * WAY_BYTES;
    if (Memory.getInt(entry + CacheCell.SHAPE) == shape) {
        return isValid(entry) ? entry : 0;
    }
}
return 0;
