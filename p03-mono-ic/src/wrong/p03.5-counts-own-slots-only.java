// killed by: tierup.monoic.EveryPlanTest#hitsOfEveryPlanAreCounted
// why: a constant and a holder's slot are hits as well.
guard(plan, receiver, miss);
if (plan.kind() == Kind.CONSTANT) {
    a.mov(target, plan.holder());
} else if (plan.kind() == Kind.LOAD_FROM_HOLDER) {
    a.mov(target, plan.holder());
    loadSlot(target, target, plan.location());
} else {
    loadSlot(target, receiver, plan.location());
    count(cell);
}
