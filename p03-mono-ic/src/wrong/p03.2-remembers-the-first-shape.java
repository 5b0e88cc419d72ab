// killed by: tierup.monoic.CachedLoadTest#theLastShapeWins, tierup.monoic.CachedLoadTest#aFactThatHoldsNoLongerIsAMiss
// why: programs have phases; what a site met first may never come again.
// region 4
Memory.putLong(feedback + MISSES, Memory.getLong(feedback + MISSES) + 1);
if (plan != null && CacheCell.isEmpty(cellAt(feedback))) {
    CacheCell.write(cellAt(feedback), plan);
}
