// killed by: tierup.speculation.build.GuessesTest#aResultThatWasNoIntOnceIsANumber
// why: no int32 is -0.
// region 2
return EnumSet.of(Seen.INT, Seen.MINUS_ZERO).containsAll(function.seen(pc)) ? Guess.INT : Guess.NUMBER;
