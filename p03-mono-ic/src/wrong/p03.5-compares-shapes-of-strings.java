// killed by: tierup.monoic.LoadCodeTest#stringsAreToldByTheirKind
// why: no header holds the number that stands for all strings.
// region 2
if (plan.shape() != AccessCase.GLOBAL) {
    a.cmp(dwordPtr(mem(receiver, Cell.SHAPE)), plan.shape());
    a.jcc(NOT_EQUAL, miss);
}
if (plan.isConditional()) {
    a.cmp(dwordPtr(Emitter.block(plan.assumption())), 0);
    a.jcc(NOT_EQUAL, miss);
}
