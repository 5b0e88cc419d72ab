// killed by: tierup.ir.nodes.GuardedAddTest#aComparisonAndItsBranchAreTwoInstructions
// why: right, and what fusing was to save.
// region 3
compare(e);
e.assembler().setcc(condition(), tierup.template.Conventions.SCRATCH.r8());
e.assembler().test(tierup.template.Conventions.SCRATCH.r8(), 1);
branch.branch(e, Condition.NOT_EQUAL);
