// killed by: tierup.ir.nodes.GuardedAddTest#aSumThatIsNoIntLeaves
// why: a guard is what makes the guess right.
// region 2
if (constantOperand() != null) {
    e.assembler().add(e.result32(), constantOperand().value());
} else {
    e.assembler().add(e.result32(), e.place(1));
}
