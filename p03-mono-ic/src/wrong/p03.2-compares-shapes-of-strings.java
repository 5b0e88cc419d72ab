// killed by: tierup.monoic.CachedLoadTest#allStringsAreOneShape
// why: where objects have a shape id strings have a capacity, and no cell holds that.
// region 3
return Value.isCell(base)
        && tierup.vm.memory.Cell.shapeId(base) == Memory.getInt(cell + CacheCell.SHAPE)
        && assumptions.holds(Memory.getInt(cell + CacheCell.ASSUMPTION));
