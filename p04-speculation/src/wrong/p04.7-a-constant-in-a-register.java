// killed by: tierup.ir.nodes.GuardedAddTest#anAdditionIsOneInstructionAndItsGuardAnother
// why: right, with an instruction too many.
// region 2
if (constantOperand() != null) {
    e.assembler().mov(tierup.template.Conventions.SCRATCH.r32(), constantOperand().value());
    e.assembler().add(e.result32(), tierup.template.Conventions.SCRATCH.r32());
} else {
    e.assembler().add(e.result32(), e.place(1));
}
if (isChecked()) {
    e.assembler().jcc(OVERFLOW, e.exit());
}
