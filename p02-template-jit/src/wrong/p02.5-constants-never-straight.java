// killed by: tierup.template.IntArithmeticTest#exactlyWhatDoesNotFitIsLeftToDoublesWithConstantsToo
// why: i + 1 is the commonest addition of all.
// region 1
e.a.mov(target.r32(), left.r32());
if (right.isIntConstant()) {
    e.a.jmp(overflow);
} else {
    e.a.add(target.r32(), right.register().r32());
}
e.a.jcc(OVERFLOW, overflow);
// region 2
e.a.mov(target.r32(), left.r32());
if (right.isIntConstant()) {
    e.a.jmp(overflow);
} else {
    e.a.sub(target.r32(), right.register().r32());
}
e.a.jcc(OVERFLOW, overflow);
