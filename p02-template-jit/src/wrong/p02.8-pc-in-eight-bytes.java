// killed by: tierup.template.CallConventionTest#theResumeWordStaysWhatItIs
// why: the upper half of the word is not the pc's.
// region 3
a.mov(tierup.asm.Mem.qwordPtr(mem(Conventions.FRAME, Frame.PC)), pc);
a.call(mem(rax, FunctionCell.ENTRY));
standBelowFrame();
