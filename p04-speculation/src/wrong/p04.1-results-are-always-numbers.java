// killed by: tierup.speculation.build.GuessesTest#whoHasSeenIntsBetsOnInts
// why: right, and lazy.
// region 2
return Guess.NUMBER;
