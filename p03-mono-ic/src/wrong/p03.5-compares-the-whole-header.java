// killed by: tierup.monoic.LoadCodeTest#theShapeIsHalfOfTheHeader
// why: the upper half has the kind and the hash: no two objects with a hash would be alike.
// region 2
if (plan.shape() == AccessCase.STRINGS) {
    a.cmp(bytePtr(mem(receiver, Cell.KIND)), Cell.LAST_STRING);
    a.jcc(ABOVE, miss);
} else if (plan.shape() != AccessCase.GLOBAL) {
    a.mov(Conventions.SCRATCH, Cell.header(plan.shape(), Cell.OBJECT));
    a.cmp(Conventions.SCRATCH, mem(receiver, Cell.SHAPE));
    a.jcc(NOT_EQUAL, miss);
}
if (plan.isConditional()) {
    a.cmp(dwordPtr(Emitter.block(plan.assumption())), 0);
    a.jcc(NOT_EQUAL, miss);
}
