// killed by: tierup.monoic.StoreCodeTest#anAddChangesTheShape
// why: eight bytes of a shape id wipe out the kind and the hash.
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
if (plan.kind() == Kind.ADD) {
    a.mov(qwordPtr(mem(receiver, Cell.SHAPE)), plan.newShape());
}
count(cell);
