// killed by: tierup.monoic.CachedLoadTest#whereThereIsNoPlanTheCellStays
// why: one number among a million points, and the site forgets what points look like.
// region 4
Memory.putLong(feedback + MISSES, Memory.getLong(feedback + MISSES) + 1);
if (plan != null) {
    CacheCell.write(cellAt(feedback), plan);
} else {
    CacheCell.clear(cellAt(feedback));
}
