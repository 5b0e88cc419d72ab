// killed by: tierup.ir.nodes.GuardedAddTest#aSumThatIsNoIntLeaves
// why: carry is the overflow of unsigned numbers.
// region 2
if (constantOperand() != null) {
    e.assembler().add(e.result32(), constantOperand().value());
} else {
    e.assembler().add(e.result32(), e.place(1));
}
if (isChecked()) {
    e.assembler().jcc(tierup.asm.Condition.CARRY, e.exit());
}
