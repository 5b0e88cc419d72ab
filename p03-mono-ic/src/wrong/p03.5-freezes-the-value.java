// killed by: tierup.monoic.LoadCodeTest#aHolderIsReadAnewEachTime, tierup.monoic.LoadCodeTest#aHoldersStorageMayMove
// why: only functions are constants; a number in a prototype's slot may change without anybody being told.
guard(plan, receiver, miss);
if (plan.kind() == Kind.CONSTANT) {
    a.mov(target, plan.holder());
} else if (plan.kind() == Kind.LOAD_FROM_HOLDER) {
    a.mov(target, tierup.vm.memory.Slots.load(plan.holder(), plan.location()));
} else {
    loadSlot(target, receiver, plan.location());
}
count(cell);
