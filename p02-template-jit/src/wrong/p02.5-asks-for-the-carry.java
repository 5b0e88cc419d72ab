// killed by: tierup.template.IntArithmeticTest#sumsAreRightUpToTheEdgeAndBeyond
// why: carry is the overflow of unsigned numbers: -1 + 1 has one.
e.a.mov(target.r32(), left.r32());
if (right.isIntConstant()) {
    e.a.add(target.r32(), right.intValue());
} else {
    e.a.add(target.r32(), right.register().r32());
}
e.a.jcc(tierup.asm.Condition.BELOW, overflow);
