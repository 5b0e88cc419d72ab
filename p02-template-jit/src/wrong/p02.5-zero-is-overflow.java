// killed by: tierup.template.IntArithmeticTest#exactlyWhatDoesNotFitIsLeftToDoubles
// why: a difference of zero fits into 32 bits.
// region 2
e.a.mov(target.r32(), left.r32());
if (right.isIntConstant()) {
    e.a.sub(target.r32(), right.intValue());
} else {
    e.a.sub(target.r32(), right.register().r32());
}
e.a.jcc(OVERFLOW, overflow);
e.a.jcc(ZERO, overflow);
