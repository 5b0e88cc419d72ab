// killed by: tierup.monoic.CellCodeTest#aStoreFollowsTheCell
// why: a new shape of 0 in the cell means that the receiver keeps its own.
// region 6
Label stored = new Label("stored by cell");
Label outside = new Label("slot in storage");
guardAssumptionOfCell(temporary, miss);
a.movsxd(temporary, dwordPtr(mem(Conventions.SCRATCH, CacheCell.LOCATION)));
a.test(temporary, temporary);
a.jcc(LESS, outside);
storeValue(receiver, mem(receiver, temporary, 1), value);
a.mov(temporary.r32(), mem(Conventions.SCRATCH, CacheCell.NEW_SHAPE));
a.mov(mem(receiver, Cell.SHAPE), temporary.r32());
a.bind(stored);
a.outOfLine(() -> {
    a.bind(outside);
    a.cmp(dwordPtr(mem(Conventions.SCRATCH, CacheCell.NEW_SHAPE)), 0);
    a.jcc(NOT_EQUAL, miss);
    a.add(temporary, mem(receiver, Cell.STORAGE_POINTER));
    a.mov(mem(temporary), value);
    a.jmp(stored);
});
