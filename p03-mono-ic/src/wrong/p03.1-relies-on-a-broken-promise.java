// killed by: tierup.monoic.PlannedLoadTest#withoutAPromiseOnlyOwnPropertiesArePlanned
// why: 0 is no displacement of an assumption; it says that there is none.
// region 2
int assumption = assumptionFor(prototype);
for (long holder = prototype; holder != Value.NULL; ) {
    Shape inherited = shapes.of(holder);
    int index = inherited.find(name);
    if (index >= 0) {
        return planFrom(holder, inherited, index, shape, assumption);
    }
    if (hasOwnWithoutShape(holder, name)) {
        return null;
    }
    holder = inherited.prototype();
}
return AccessCase.constant(Value.UNDEFINED, shape, assumption);
