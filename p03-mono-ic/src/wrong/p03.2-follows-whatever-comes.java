// killed by: tierup.monoic.CachedLoadTest#valuesThatAreNoCellsAreMissesAndNoPointers
// why: a number has no header; what it points to is somebody else's.
// region 3
return CacheCell.keyOf(base) == Memory.getInt(cell + CacheCell.SHAPE)
        && assumptions.holds(Memory.getInt(cell + CacheCell.ASSUMPTION));
