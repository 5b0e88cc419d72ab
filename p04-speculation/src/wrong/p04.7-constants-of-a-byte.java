// killed by: tierup.ir.nodes.GuardedAddTest#aConstantIsAdded
// why: a constant has 32 bits.
// region 2
if (constantOperand() != null) {
    e.assembler().add(e.result32(), (byte) constantOperand().value());
} else {
    e.assembler().add(e.result32(), e.place(1));
}
if (isChecked()) {
    e.assembler().jcc(OVERFLOW, e.exit());
}
