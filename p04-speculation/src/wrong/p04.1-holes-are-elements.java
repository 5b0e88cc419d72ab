// killed by: tierup.speculation.build.GuessesTest#anArrayAccessHasMetArraysInsideAndNothingElse
// why: for a hole, the prototypes have to be asked.
// region 3
Elements met = function.elements(pc);
return met.arrays() && met.typedArrays().isEmpty() && !met.append() && !met.outOfBounds() && !met.other();
