// killed by: tierup.ir.nodes.GuardedAddTest#aBranchGoesWhereTheComparisonSays, tierup.ir.nodes.GuardedAddTest#aBranchByAConstant
// why: a < b is not b < a.
// region 4
if (input(1) instanceof Int32Constant constant) {
    e.assembler().mov(tierup.template.Conventions.SCRATCH.r32(), constant.value());
} else {
    e.assembler().mov(tierup.template.Conventions.SCRATCH.r32(), e.place(1));
}
e.assembler().cmp(tierup.template.Conventions.SCRATCH.r32(), e.gpr32(0));
