// killed by: tierup.speculation.build.GuessesTest#aResultThatWasNoIntOnceIsANumber
// why: two ints may have a result that is none.
// region 2
return operands(pc) == Operands.INTS ? Guess.INT : Guess.NUMBER;
