// killed by: tierup.template.IntArithmeticTest#sumsAreRightUpToTheEdgeAndBeyond
// why: the sum wraps around, as in C or Java.
e.a.mov(target.r32(), left.r32());
if (right.isIntConstant()) {
    e.a.add(target.r32(), right.intValue());
} else {
    e.a.add(target.r32(), right.register().r32());
}
