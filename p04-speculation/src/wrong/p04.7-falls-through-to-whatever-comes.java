// killed by: tierup.ir.nodes.GuardedAddTest#aBranchGoesWhereTheComparisonSays
// why: if neither block comes next, there have to be two jumps.
// region 1
if (e.isNext(ifTrue)) {
    e.assembler().jcc(holds.negate(), e.label(ifFalse));
} else {
    e.assembler().jcc(holds, e.label(ifTrue));
}
