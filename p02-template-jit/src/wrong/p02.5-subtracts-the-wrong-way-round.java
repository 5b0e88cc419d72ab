// killed by: tierup.template.IntArithmeticTest#differencesAreRightUpToTheEdgeAndBeyond
// why: a difference has an order.
// region 2
if (right.isIntConstant()) {
    e.a.mov(target.r32(), right.intValue());
} else {
    e.a.mov(target.r32(), right.register().r32());
}
e.a.sub(target.r32(), left.r32());
e.a.jcc(OVERFLOW, overflow);
