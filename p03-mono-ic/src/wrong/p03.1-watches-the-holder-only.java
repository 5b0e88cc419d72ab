// killed by: tierup.monoic.PlannedLoadTest#theAssumptionIsThatOfTheReceiversPrototype
// why: an object between receiver and holder may get the property too.
// region 2
for (long holder = prototype; holder != Value.NULL; ) {
    Shape inherited = shapes.of(holder);
    int index = inherited.find(name);
    if (index >= 0) {
        int assumption = assumptionFor(holder);
        return assumption == 0 ? null : planFrom(holder, inherited, index, shape, assumption);
    }
    if (hasOwnWithoutShape(holder, name)) {
        return null;
    }
    holder = inherited.prototype();
}
int assumption = assumptionFor(prototype);
return assumption == 0 ? null : AccessCase.constant(Value.UNDEFINED, shape, assumption);
