// killed by: tierup.monoic.EveryCellTest#everyPlanOfALoad
// why: out of line the holder is forgotten: a slot outside is read from the receiver's storage.
// region 3
Label loaded = new Label("looked up");
Label outOfLine = new Label("slot in storage");
guardAssumptionOfCell(target, miss);
if (counting) {
    a.add(qwordPtr(mem(Conventions.SCRATCH, CacheCell.HITS)), 1);
}
a.mov(target, mem(Conventions.SCRATCH, CacheCell.HOLDER));
a.movsxd(Conventions.SCRATCH, dwordPtr(mem(Conventions.SCRATCH, CacheCell.LOCATION)));
a.test(Conventions.SCRATCH, Conventions.SCRATCH);
a.jcc(LESS_EQUAL, outOfLine);
a.test(target, target);
a.cmov(ZERO, target, receiver);
a.mov(target, mem(target, Conventions.SCRATCH, 1));
a.bind(loaded);
a.outOfLine(() -> {
    a.bind(outOfLine);
    a.jcc(EQUAL, loaded);
    a.mov(target, mem(receiver, Cell.STORAGE_POINTER));
    a.mov(target, mem(target, Conventions.SCRATCH, 1));
    a.jmp(loaded);
});
