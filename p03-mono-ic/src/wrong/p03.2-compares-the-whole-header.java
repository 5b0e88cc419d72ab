// killed by: tierup.monoic.CachedLoadTest#theShapeIsHalfOfTheHeader
// why: the other half of the header holds an identity hash, which objects of one shape do not share.
// region 3
return Value.isCell(base)
        && Memory.getLong(base)
                == tierup.vm.memory.Cell.header(Memory.getInt(cell + CacheCell.SHAPE), tierup.vm.memory.Cell.kind(base))
        && assumptions.holds(Memory.getInt(cell + CacheCell.ASSUMPTION));
