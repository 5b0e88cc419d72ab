// killed by: tierup.monoic.EveryPlanTest#everyPlanOfALoadForAnObject
// why: an assumption is asked for constants only; what a holder has in its slot hangs on it just as well.
// region 2
if (plan.shape() == AccessCase.STRINGS) {
    a.cmp(bytePtr(mem(receiver, Cell.KIND)), Cell.LAST_STRING);
    a.jcc(ABOVE, miss);
} else if (plan.shape() != AccessCase.GLOBAL) {
    a.cmp(dwordPtr(mem(receiver, Cell.SHAPE)), plan.shape());
    a.jcc(NOT_EQUAL, miss);
}
if (plan.isConditional() && plan.kind() != Kind.LOAD_FROM_HOLDER) {
    a.cmp(dwordPtr(Emitter.block(plan.assumption())), 0);
    a.jcc(NOT_EQUAL, miss);
}
