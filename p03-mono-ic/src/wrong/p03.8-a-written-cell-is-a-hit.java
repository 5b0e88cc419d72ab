// killed by: tierup.monoic.GlobalVariableTest#aHitObeysTheCell
// why: variables are deleted and functions overwritten.
// region 3
return Memory.getInt(cell + CacheCell.SHAPE) == AccessCase.GLOBAL;
