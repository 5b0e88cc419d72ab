// killed by: tierup.template.CallTest#aFunctionCallsAnother, tierup.template.CallTest#recursionReturnsToEachCaller, tierup.template.CallTest#operandsUnderTheCallAreThereAfterwards
// why: the return address is pushed over the operands, or far from them.
// region 2
callPushed();
