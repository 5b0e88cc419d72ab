// killed by: tierup.monoic.LoadCodeTest#aHitIsFiveInstructions
// why: the word that always holds needs no look: seven instructions instead of five.
// region 2
if (plan.shape() == AccessCase.STRINGS) {
    a.cmp(bytePtr(mem(receiver, Cell.KIND)), Cell.LAST_STRING);
    a.jcc(ABOVE, miss);
} else if (plan.shape() != AccessCase.GLOBAL) {
    a.cmp(dwordPtr(mem(receiver, Cell.SHAPE)), plan.shape());
    a.jcc(NOT_EQUAL, miss);
}
a.cmp(dwordPtr(Emitter.block(plan.assumption())), 0);
a.jcc(NOT_EQUAL, miss);
