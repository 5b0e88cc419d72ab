// killed by: tierup.monoic.EveryGuardTest#whateverThePlanDoes
// why: accessors assume nothing: a getter that has been replaced on the prototype is called for ever.
// region 2
if (plan.shape() == AccessCase.STRINGS) {
    a.cmp(bytePtr(mem(receiver, Cell.KIND)), Cell.LAST_STRING);
    a.jcc(ABOVE, miss);
} else if (plan.shape() != AccessCase.GLOBAL) {
    a.cmp(dwordPtr(mem(receiver, Cell.SHAPE)), plan.shape());
    a.jcc(NOT_EQUAL, miss);
}
if (plan.isConditional() && !plan.isAccessor()) {
    a.cmp(dwordPtr(Emitter.block(plan.assumption())), 0);
    a.jcc(NOT_EQUAL, miss);
}
