// killed by: tierup.ir.nodes.GuardedAddTest#aSumThatIsNoIntLeaves
// why: at 64 bits two ints never overflow.
// region 2
if (constantOperand() != null) {
    e.assembler().add(e.result(), constantOperand().value());
} else {
    e.assembler().mov(tierup.template.Conventions.SCRATCH.r32(), e.place(1));
    e.assembler().add(e.result(), tierup.template.Conventions.SCRATCH);
}
if (isChecked()) {
    e.assembler().jcc(OVERFLOW, e.exit());
}
