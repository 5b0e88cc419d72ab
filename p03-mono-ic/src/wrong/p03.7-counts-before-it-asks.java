// killed by: tierup.monoic.EveryCellTest#everyPlanOfALoad
// why: a case whose assumption has failed is counted as a hit.
// region 3
Label loaded = new Label("looked up");
Label outOfLine = new Label("slot in storage");
if (counting) {
    a.add(qwordPtr(mem(Conventions.SCRATCH, CacheCell.HITS)), 1);
}
guardAssumptionOfCell(target, miss);
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
    a.test(target, target);
    a.cmov(ZERO, target, receiver);
    a.mov(target, mem(target, Cell.STORAGE_POINTER));
    a.mov(target, mem(target, Conventions.SCRATCH, 1));
    a.jmp(loaded);
});
