// killed by: tierup.monoic.WideShapeIdsTest#stores
// why: the new shape in sixteen bits: from the 65,536th shape on, objects get the shape of others.
// region 1
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
    a.mov(tierup.asm.Mem.wordPtr(mem(receiver, Cell.SHAPE)), (int) (short) plan.newShape());
}
count(cell);
