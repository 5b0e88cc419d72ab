// killed by: tierup.monoic.EveryPlanTest#everyPlanOfALoadForAnObject
// why: the storage pointer takes the receiver's register; o.p18 + o.p19 then adds something else.
// region 3
if (location > 0) {
    a.mov(target, mem(holder, location));
} else {
    a.mov(holder, mem(holder, Cell.STORAGE_POINTER));
    a.mov(target, mem(holder, location));
}
