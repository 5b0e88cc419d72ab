// killed by: tierup.template.IntArithmeticTest#theOperandsStayWhatTheyWere
// why: the left operand is still in use: as a copy of a local, and on the way through doubles.
if (right.isIntConstant()) {
    e.a.add(left.r32(), right.intValue());
} else {
    e.a.add(left.r32(), right.register().r32());
}
e.a.mov(target.r32(), left.r32());
e.a.jcc(OVERFLOW, overflow);
