// killed by: tierup.monoic.EveryPlanTest#everyPlanOfALoadForAnObject
// why: a value has 64 bits; its lower half is right for undefined, and for nothing with a tag.
// region 1
guard(plan, receiver, miss);
if (plan.kind() == Kind.CONSTANT) {
    a.mov(target.r32(), (int) plan.holder());
} else if (plan.kind() == Kind.LOAD_FROM_HOLDER) {
    a.mov(target, plan.holder());
    loadSlot(target, target, plan.location());
} else {
    loadSlot(target, receiver, plan.location());
}
count(cell);
