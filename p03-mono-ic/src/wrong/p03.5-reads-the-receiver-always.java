// killed by: tierup.monoic.LoadCodeTest#aHolderIsReadAnewEachTime
// why: the property is the prototype's, and the receiver has something else in that place.
guard(plan, receiver, miss);
if (plan.kind() == Kind.CONSTANT) {
    a.mov(target, plan.holder());
} else {
    loadSlot(target, receiver, plan.location());
}
count(cell);
