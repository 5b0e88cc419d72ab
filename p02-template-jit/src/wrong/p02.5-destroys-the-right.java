// killed by: tierup.template.IntArithmeticTest#exactlyWhatDoesNotFitIsLeftToDoubles, tierup.template.IntArithmeticTest#sumsAreRightUpToTheEdgeAndBeyond
// why: the right operand is still in use, as the left one is.
// region 1
if (right.isIntConstant()) {
    e.a.mov(target.r32(), left.r32());
    e.a.add(target.r32(), right.intValue());
    e.a.jcc(OVERFLOW, overflow);
} else {
    e.a.add(right.register().r32(), left.r32());
    e.a.mov(target.r32(), right.register().r32());
    e.a.jcc(OVERFLOW, overflow);
}
