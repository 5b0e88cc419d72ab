// killed by: tierup.speculation.build.GuessesTest#aTypedAccessHasMetOneKindInsideAndNothingElse
// why: what was outside once will be again, and each time the code is left.
// region 4
Elements met = function.elements(pc);
return met.typedArrays().size() == 1 && !met.arrays() && !met.other();
