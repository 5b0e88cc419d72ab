// killed by: tierup.monoic.CellCodeTest#anAddOutsideTheObjectIsJavasAffair
// why: nothing here knows how much room the storage has.
// region 6
Label stored = new Label("stored by cell");
Label outside = new Label("slot in storage");
guardAssumptionOfCell(temporary, miss);
a.movsxd(temporary, dwordPtr(mem(Conventions.SCRATCH, CacheCell.LOCATION)));
a.test(temporary, temporary);
a.jcc(LESS, outside);
storeValue(receiver, mem(receiver, temporary, 1), value);
a.bind(stored);
a.mov(temporary.r32(), mem(Conventions.SCRATCH, CacheCell.NEW_SHAPE));
a.test(temporary.r32(), temporary.r32());
a.cmov(ZERO, temporary.r32(), mem(Conventions.SCRATCH, CacheCell.SHAPE));
a.mov(mem(receiver, Cell.SHAPE), temporary.r32());
a.outOfLine(() -> {
    a.bind(outside);
    a.add(temporary, mem(receiver, Cell.STORAGE_POINTER));
    a.mov(mem(temporary), value);
    a.jmp(stored);
});
