// killed by: tierup.template.CallTest#nothingOfTheFrameLiesBelowTheStackPointer
// why: what is pushed after the call lies below rsp, where signal handlers write.
// region 3
a.mov(dwordPtr(mem(Conventions.FRAME, Frame.PC)), pc);
a.call(mem(rax, FunctionCell.ENTRY));
