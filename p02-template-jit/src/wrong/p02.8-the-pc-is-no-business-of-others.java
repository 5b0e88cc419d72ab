// killed by: tierup.template.CallConventionTest#thePcIsThereToo
// why: spread calls come to callPushed without call, and have no pc.
// region 2
a.lea(rsp, mem(Conventions.FRAME, stack.slotOffset(depth - 1)));
a.mov(dwordPtr(mem(Conventions.FRAME, Frame.PC)), pc);
a.call(mem(rax, FunctionCell.ENTRY));
standBelowFrame();
// region 3
a.call(mem(rax, FunctionCell.ENTRY));
standBelowFrame();
