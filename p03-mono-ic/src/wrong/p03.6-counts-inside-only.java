// killed by: tierup.monoic.EveryPlanTest#hitsOfEveryStoreAreCounted
// why: a store outside the object is a hit as well.
guard(plan, receiver, miss);
if (plan.location() > 0) {
    e.storeValue(receiver, mem(receiver, plan.location()), value);
    count(cell);
} else {
    a.mov(Conventions.SCRATCH, mem(receiver, Cell.STORAGE_POINTER));
    if (plan.kind() == Kind.ADD) {
        Shape next = shapes.byId(plan.newShape());
        a.cmp(dwordPtr(mem(Conventions.SCRATCH, Cell.STORAGE_HEADER)), next.outOfLineSlots());
        a.jcc(BELOW, miss);
    }
    e.storeValue(Conventions.SCRATCH, mem(Conventions.SCRATCH, plan.location()), value);
}
if (plan.kind() == Kind.ADD) {
    a.mov(dwordPtr(mem(receiver, Cell.SHAPE)), plan.newShape());
}
