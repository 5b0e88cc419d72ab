// killed by: tierup.monoic.EveryPlanTest#aPropertyIsAddedWhereThereIsRoom
// why: the room is asked for, and the shape of the receiver is written before the answer is known.
guard(plan, receiver, miss);
if (plan.kind() == Kind.ADD) {
    a.mov(dwordPtr(mem(receiver, Cell.SHAPE)), plan.newShape());
}
if (plan.location() > 0) {
    e.storeValue(receiver, mem(receiver, plan.location()), value);
} else {
    a.mov(Conventions.SCRATCH, mem(receiver, Cell.STORAGE_POINTER));
    if (plan.kind() == Kind.ADD) {
        Shape next = shapes.byId(plan.newShape());
        a.cmp(dwordPtr(mem(Conventions.SCRATCH, Cell.STORAGE_HEADER)), next.outOfLineSlots());
        a.jcc(BELOW, miss);
    }
    e.storeValue(Conventions.SCRATCH, mem(Conventions.SCRATCH, plan.location()), value);
}
count(cell);
