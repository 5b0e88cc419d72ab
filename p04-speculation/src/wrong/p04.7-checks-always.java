// killed by: tierup.ir.nodes.GuardedAddTest#aSumThatNeedNotBeCheckedIsCutOff, tierup.ir.nodes.GuardedAddTest#anAdditionIsOneInstructionAndItsGuardAnother
// why: where nobody needs the check, it must not leave.
// region 2
if (constantOperand() != null) {
    e.assembler().add(e.result32(), constantOperand().value());
} else {
    e.assembler().add(e.result32(), e.place(1));
}
e.assembler().jcc(OVERFLOW, e.exit());
