// killed by: tierup.speculation.build.GuessesTest#aTypedAccessHasMetOneKindInsideAndNothingElse
// why: two kinds are two different loads.
// region 4
Elements met = function.elements(pc);
return !met.typedArrays().isEmpty() && !met.arrays() && !met.outOfBounds() && !met.other();
