// killed by: tierup.monoic.GlobalVariableTest#onlyAVariablesPlanIsAHit
// why: whatever is not negative is taken for the word of variables; a plan for a receiver is not one.
// region 3
return Memory.getInt(cell + CacheCell.SHAPE) >= AccessCase.GLOBAL
        && assumptions.holds(Memory.getInt(cell + CacheCell.ASSUMPTION));
