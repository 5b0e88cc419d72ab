// killed by: tierup.monoic.StoreCodeTest#anAddChangesTheShape
// why: the value is in the slot, and nobody will ever find it.
guard(plan, receiver, miss);
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
