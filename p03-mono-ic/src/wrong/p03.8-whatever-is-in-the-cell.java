// killed by: tierup.monoic.GlobalVariableTest#codeFollowsTheCellOnceItHasBeenWritten, tierup.monoic.GlobalVariableTest#aPlanForAReceiverIsNotOneForAVariable
// why: an empty cell has an assumption that always holds, and location 0: a constant.
// region 2
loadAsCellSays(target, target, miss);
