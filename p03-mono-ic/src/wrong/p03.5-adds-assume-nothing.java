// killed by: tierup.monoic.EveryGuardTest#whateverThePlanDoes
// why: the assumption of loads only: a setter that appears on the chain does not stop an add.
// region 2
if (plan.shape() == AccessCase.STRINGS) {
    a.cmp(bytePtr(mem(receiver, Cell.KIND)), Cell.LAST_STRING);
    a.jcc(ABOVE, miss);
} else if (plan.shape() != AccessCase.GLOBAL) {
    a.cmp(dwordPtr(mem(receiver, Cell.SHAPE)), plan.shape());
    a.jcc(NOT_EQUAL, miss);
}
if (plan.isConditional() && plan.kind() != Kind.ADD) {
    a.cmp(dwordPtr(Emitter.block(plan.assumption())), 0);
    a.jcc(NOT_EQUAL, miss);
}
