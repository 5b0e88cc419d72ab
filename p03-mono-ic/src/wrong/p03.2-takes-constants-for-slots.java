// killed by: tierup.monoic.CachedLoadTest#aConstantIsTheAnswerItself
// why: location 0 is the header of whatever lies there, not a value.
// region 1
long holder = Memory.getLong(cell + CacheCell.HOLDER);
return Slots.load(holder == 0 ? base : holder, Memory.getInt(cell + CacheCell.LOCATION));
