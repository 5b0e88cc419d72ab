// killed by: tierup.ir.nodes.GuardedAddTest#aConstantIsAdded
// why: i + 1 overflows as well.
// region 2
if (constantOperand() != null) {
    e.assembler().add(e.result32(), constantOperand().value());
} else {
    e.assembler().add(e.result32(), e.place(1));
    if (isChecked()) {
        e.assembler().jcc(OVERFLOW, e.exit());
    }
}
