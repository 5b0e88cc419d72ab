// killed by: tierup.monoic.PlannedLoadTest#aMethodOfAPrototypeIsAConstant, tierup.monoic.PlannedLoadTest#whatNobodyHasIsUndefinedAsLongAsNobodyHasIt
// why: the receiver keeps its shape when its prototype changes.
// region 2
for (long holder = prototype; holder != Value.NULL; ) {
    Shape inherited = shapes.of(holder);
    int index = inherited.find(name);
    if (index >= 0) {
        return planFrom(holder, inherited, index, shape, Assumptions.ALWAYS);
    }
    if (hasOwnWithoutShape(holder, name)) {
        return null;
    }
    holder = inherited.prototype();
}
return AccessCase.constant(Value.UNDEFINED, shape, Assumptions.ALWAYS);
