// killed by: tierup.monoic.PrototypeEpochTest#changesThatNobodyReliesOnCostNothing
// why: a program that builds its classes changes prototypes thousands of times before anything is cached.
if (current == NONE) {
    current = assumptions.make();
}
return current;
// region 2
if (current != NONE) {
    assumptions.fail(current);
}
current = assumptions.make();
