// killed by: tierup.template.IntArithmeticTest#exactlyWhatDoesNotFitIsLeftToDoubles
// why: -(-2147483648) overflows where -1 - -2147483648 does not.
// region 2
e.a.mov(target.r32(), left.r32());
if (right.isIntConstant()) {
    e.a.sub(target.r32(), right.intValue());
    e.a.jcc(OVERFLOW, overflow);
} else {
    e.a.mov(target.r32(), right.register().r32());
    e.a.neg(target.r32());
    e.a.jcc(OVERFLOW, overflow);
    e.a.add(target.r32(), left.r32());
    e.a.jcc(OVERFLOW, overflow);
}
