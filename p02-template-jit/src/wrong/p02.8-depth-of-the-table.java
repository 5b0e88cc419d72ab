// killed by: tierup.template.CallConventionTest#theStackPointerIsAtTheLastOperand
// why: the caller may have dropped the operands from the table before it calls.
// region 2
a.lea(rsp, mem(Conventions.FRAME, stack.slotOffset(stack.depth() - 1)));
callPushed();
