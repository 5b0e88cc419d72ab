// killed by: tierup.monoic.EveryCellTest#everyPlanOfAGlobalVariable
// why: whether the cell is about a variable is not asked; an empty one answers 0.
// region 2
loadAsCellSays(target, target, miss);
