// killed by: tierup.monoic.CellCodeTest#oneCodeFollowsEveryPlan, tierup.monoic.CellCodeTest#aHolderIsReadAnewEachTime
// why: a property of a prototype is not in the receiver.
// region 3
Label loaded = new Label("looked up");
Label outOfLine = new Label("slot in storage");
guardAssumptionOfCell(target, miss);
a.mov(target, mem(Conventions.SCRATCH, CacheCell.HOLDER));
a.movsxd(Conventions.SCRATCH, dwordPtr(mem(Conventions.SCRATCH, CacheCell.LOCATION)));
a.test(Conventions.SCRATCH, Conventions.SCRATCH);
a.jcc(LESS_EQUAL, outOfLine);
a.mov(target, mem(receiver, Conventions.SCRATCH, 1));
a.bind(loaded);
a.outOfLine(() -> {
    a.bind(outOfLine);
    a.jcc(EQUAL, loaded);
    a.mov(target, mem(receiver, Cell.STORAGE_POINTER));
    a.mov(target, mem(target, Conventions.SCRATCH, 1));
    a.jmp(loaded);
});
