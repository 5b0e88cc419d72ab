// killed by: tierup.monoic.PlannedLoadTest#anyNumberOfPrototypesIsLookedAt
// why: right for the first and the second object of a chain; what the third has is undefined.
// region 2
int assumption = assumptionFor(prototype);
if (assumption == 0) {
    return null;
}
long holder = prototype;
for (int i = 0; i < 3 && holder != Value.NULL; i++) {
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
