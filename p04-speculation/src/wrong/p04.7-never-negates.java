// killed by: tierup.ir.nodes.GuardedAddTest#aBranchGoesWhereTheComparisonSays
// why: if the block for true comes next, one jumps if the condition is false.
// region 1
if (e.isNext(ifTrue)) {
    e.assembler().jcc(holds, e.label(ifFalse));
} else {
    e.assembler().jcc(holds, e.label(ifTrue));
    if (!e.isNext(ifFalse)) {
        e.assembler().jmp(e.label(ifFalse));
    }
}
