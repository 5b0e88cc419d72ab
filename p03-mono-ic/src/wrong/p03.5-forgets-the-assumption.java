// killed by: tierup.monoic.LoadCodeTest#aFactThatHoldsNoLongerIsAMiss
// why: machine code goes on calling a method that has been replaced.
// region 2
if (plan.shape() == AccessCase.STRINGS) {
    a.cmp(bytePtr(mem(receiver, Cell.KIND)), Cell.LAST_STRING);
    a.jcc(ABOVE, miss);
} else if (plan.shape() != AccessCase.GLOBAL) {
    a.cmp(dwordPtr(mem(receiver, Cell.SHAPE)), plan.shape());
    a.jcc(NOT_EQUAL, miss);
}
