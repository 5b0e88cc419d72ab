// killed by: tierup.monoic.EveryPlanTest#everyPlanOfALoadWithoutAReceiver
// why: a global variable has no receiver to compare; what is in its register is anything.
// region 2
if (plan.shape() == AccessCase.STRINGS) {
    a.cmp(bytePtr(mem(receiver, Cell.KIND)), Cell.LAST_STRING);
    a.jcc(ABOVE, miss);
} else {
    a.cmp(dwordPtr(mem(receiver, Cell.SHAPE)), plan.shape());
    a.jcc(NOT_EQUAL, miss);
}
if (plan.isConditional()) {
    a.cmp(dwordPtr(Emitter.block(plan.assumption())), 0);
    a.jcc(NOT_EQUAL, miss);
}
