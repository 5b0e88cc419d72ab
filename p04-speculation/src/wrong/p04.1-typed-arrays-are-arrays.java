// killed by: tierup.speculation.build.GuessesTest#anArrayAccessHasMetArraysInsideAndNothingElse
// why: a typed array has its elements elsewhere.
// region 3
Elements met = function.elements(pc);
return (met.arrays() || !met.typedArrays().isEmpty()) && !met.hole() && !met.append() && !met.outOfBounds() && !met.other();
