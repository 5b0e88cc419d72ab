// killed by: tierup.monoic.PlannedLoadTest#aNumberOfAPrototypeIsReadThereEachTime
// why: overwriting a number on a prototype is no change that anybody is told of.
// region 2
int assumption = assumptionFor(prototype);
if (assumption == 0) {
    return null;
}
for (long holder = prototype; holder != Value.NULL; ) {
    Shape inherited = shapes.of(holder);
    int index = inherited.find(name);
    if (index >= 0) {
        AccessCase plan = planFrom(holder, inherited, index, shape, assumption);
        return plan == null
                ? null
                : AccessCase.constant(Slots.load(holder, inherited.location(index)), shape, assumption);
    }
    if (hasOwnWithoutShape(holder, name)) {
        return null;
    }
    holder = inherited.prototype();
}
return AccessCase.constant(Value.UNDEFINED, shape, assumption);
