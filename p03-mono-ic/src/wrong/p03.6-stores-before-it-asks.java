// killed by: tierup.monoic.StoreCodeTest#anotherShapeIsAMiss, tierup.monoic.StoreCodeTest#anAddDependsOnItsAssumption
// why: on a miss nothing may have been changed: here another object's slot has.
if (plan.location() > 0) {
    e.storeValue(receiver, mem(receiver, plan.location()), value);
    guard(plan, receiver, miss);
} else {
    guard(plan, receiver, miss);
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
