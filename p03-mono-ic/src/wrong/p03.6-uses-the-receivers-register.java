// killed by: tierup.monoic.EveryPlanTest#everySlotIsOverwritten
// why: receiver and value are needed behind the store; only the scratch register is free.
guard(plan, receiver, miss);
if (plan.location() > 0) {
    e.storeValue(receiver, mem(receiver, plan.location()), value);
    if (plan.kind() == Kind.ADD) {
        a.mov(dwordPtr(mem(receiver, Cell.SHAPE)), plan.newShape());
    }
} else {
    a.mov(Conventions.SCRATCH, receiver);
    a.mov(receiver, mem(receiver, Cell.STORAGE_POINTER));
    if (plan.kind() == Kind.ADD) {
        Shape next = shapes.byId(plan.newShape());
        a.cmp(dwordPtr(mem(receiver, Cell.STORAGE_HEADER)), next.outOfLineSlots());
        a.jcc(BELOW, miss);
        a.mov(dwordPtr(mem(Conventions.SCRATCH, Cell.SHAPE)), plan.newShape());
    }
    e.storeValue(receiver, mem(receiver, plan.location()), value);
}
count(cell);
