// killed by: tierup.template.IntArithmeticTest#differencesWithAConstantToo
// why: the negative of the smallest int is itself, and adding it is no subtraction.
// region 2
e.a.mov(target.r32(), left.r32());
if (right.isIntConstant()) {
    e.a.add(target.r32(), -right.intValue());
} else {
    e.a.sub(target.r32(), right.register().r32());
}
e.a.jcc(OVERFLOW, overflow);
