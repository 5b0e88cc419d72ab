// killed by: tierup.monoic.StoreCodeTest#anAddOutsideTheObjectNeedsRoom
// why: the empty storage is everybody's.
guard(plan, receiver, miss);
if (plan.location() > 0) {
    e.storeValue(receiver, mem(receiver, plan.location()), value);
} else {
    a.mov(Conventions.SCRATCH, mem(receiver, Cell.STORAGE_POINTER));
    e.storeValue(Conventions.SCRATCH, mem(Conventions.SCRATCH, plan.location()), value);
}
if (plan.kind() == Kind.ADD) {
    a.mov(dwordPtr(mem(receiver, Cell.SHAPE)), plan.newShape());
}
count(cell);
