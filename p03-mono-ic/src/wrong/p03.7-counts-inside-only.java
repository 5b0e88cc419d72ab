// killed by: tierup.monoic.EveryCellTest#everySlotIsOverwritten
// why: a store outside the object is a hit as well.
// region 6
Label stored = new Label("stored by cell");
Label outside = new Label("slot in storage");
guardAssumptionOfCell(temporary, miss);
a.movsxd(temporary, dwordPtr(mem(Conventions.SCRATCH, CacheCell.LOCATION)));
a.test(temporary, temporary);
a.jcc(LESS, outside);
storeValue(receiver, mem(receiver, temporary, 1), value);
a.mov(temporary.r32(), mem(Conventions.SCRATCH, CacheCell.NEW_SHAPE));
a.test(temporary.r32(), temporary.r32());
a.cmov(ZERO, temporary.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.mov(mem(receiver, Cell.SHAPE), temporary.r32());
if (counting) {
    a.add(qwordPtr(mem(Conventions.SCRATCH, CacheCell.HITS)), 1);
}
a.bind(stored);
a.outOfLine(() -> {
    a.bind(outside);
    a.cmp(dwordPtr(mem(Conventions.SCRATCH, CacheCell.NEW_SHAPE)), 0);
    a.jcc(NOT_EQUAL, miss);
    a.mov(Conventions.SCRATCH, mem(receiver, Cell.STORAGE_POINTER));
    storeValue(Conventions.SCRATCH, mem(Conventions.SCRATCH, temporary, 1), value);
    a.jmp(stored);
});
