// killed by: tierup.monoic.CellCodeTest#oneCodeFollowsEveryPlan
// why: the cell was empty when the code was made; what it holds now is to be read when the code runs.
// region 2
a.mov(Conventions.SCRATCH, cell);
a.cmp(dwordPtr(mem(receiver, Cell.SHAPE)), tierup.vm.memory.Memory.getInt(cell + CacheCell.SHAPE));
a.jcc(NOT_EQUAL, miss);
