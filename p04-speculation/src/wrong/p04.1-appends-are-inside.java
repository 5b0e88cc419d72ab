// killed by: tierup.speculation.build.GuessesTest#anArrayAccessHasMetArraysInsideAndNothingElse
// why: a store behind the last element has to make the array longer.
// region 3
Elements met = function.elements(pc);
return met.arrays() && met.typedArrays().isEmpty() && !met.hole() && !met.outOfBounds() && !met.other();
