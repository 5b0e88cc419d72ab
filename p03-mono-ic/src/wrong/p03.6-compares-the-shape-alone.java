// killed by: tierup.monoic.StoreCodeTest#anAddDependsOnItsAssumption
// why: a setter may have appeared on the chain.
a.cmp(dwordPtr(mem(receiver, Cell.SHAPE)), plan.shape());
a.jcc(NOT_EQUAL, miss);
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
    a.mov(dwordPtr(mem(receiver, Cell.SHAPE)), plan.newShape());
}
count(cell);
