// killed by: tierup.monoic.CachedLoadTest#aFactThatHoldsNoLongerIsAMiss
// why: the receiver has its shape still, and the prototype another method.
// region 3
return Value.isCell(base) && CacheCell.keyOf(base) == Memory.getInt(cell + CacheCell.SHAPE);
