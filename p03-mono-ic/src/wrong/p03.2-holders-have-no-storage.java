// killed by: tierup.monoic.CellPathsTest#everyPlanOfALoadIsObeyed
// why: a holder has its later properties outside, as the receiver has.
// region 1
int location = Memory.getInt(cell + CacheCell.LOCATION);
long holder = Memory.getLong(cell + CacheCell.HOLDER);
if (location == 0) {
    return holder;
}
return holder == 0 ? Slots.load(base, location) : Memory.getLong(holder + location);
