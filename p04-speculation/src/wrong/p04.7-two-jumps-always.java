// killed by: tierup.ir.nodes.GuardedAddTest#aComparisonAndItsBranchAreTwoInstructions
// why: right, with a jump to where the code goes anyway.
// region 1
e.assembler().jcc(holds, e.label(ifTrue));
e.assembler().jmp(e.label(ifFalse));
