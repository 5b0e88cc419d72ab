// killed by: tierup.template.CallTest#aStackTraceNamesTheLineOfTheCall
// why: stack traces and handlers go by the pc in the frame.
// region 3
a.call(mem(rax, FunctionCell.ENTRY));
standBelowFrame();
