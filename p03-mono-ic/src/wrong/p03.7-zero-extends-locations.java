// killed by: tierup.monoic.CellCodeTest#oneCodeFollowsEveryPlan
// why: a location outside the object is negative; read as unsigned it is four gigabytes away.
// region 3
Label loaded = new Label("looked up");
Label outOfLine = new Label("slot in storage");
guardAssumptionOfCell(target, miss);
a.mov(target, mem(Conventions.SCRATCH, CacheCell.HOLDER));
a.mov(Conventions.SCRATCH.r32(), mem(Conventions.SCRATCH, CacheCell.LOCATION));
a.test(Conventions.SCRATCH, Conventions.SCRATCH);
a.jcc(LESS_EQUAL, outOfLine);
a.test(target, target);
a.cmov(ZERO, target, receiver);
a.mov(target, mem(target, Conventions.SCRATCH, 1));
a.bind(loaded);
a.outOfLine(() -> {
    a.bind(outOfLine);
    a.jcc(EQUAL, loaded);
    a.test(target, target);
    a.cmov(ZERO, target, receiver);
    a.mov(target, mem(target, Cell.STORAGE_POINTER));
    a.mov(target, mem(target, Conventions.SCRATCH, 1));
    a.jmp(loaded);
});
