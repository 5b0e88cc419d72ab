// killed by: tierup.template.IntArithmeticTest#sumsAreRightUpToTheEdgeAndBeyond
// why: the tags are added as well, and bit 31 carries into them unnoticed.
e.a.mov(target, left);
if (right.isIntConstant()) {
    e.a.add(target, right.intValue());
} else {
    e.a.add(target, right.register());
}
e.a.jcc(OVERFLOW, overflow);
