// killed by: tierup.monoic.EveryPlanTest#everyPlanOfALoadForAnObject
// why: right, and one instruction too many behind the five that are looked at first.
// region 1
guard(plan, receiver, miss);
if (plan.kind() == Kind.CONSTANT) {
    a.mov(target, plan.holder());
} else if (plan.kind() == Kind.LOAD_FROM_HOLDER) {
    a.mov(target, plan.holder());
    loadSlot(target, target, plan.location());
} else {
    loadSlot(Conventions.SCRATCH, receiver, plan.location());
    a.mov(target, Conventions.SCRATCH);
}
count(cell);
