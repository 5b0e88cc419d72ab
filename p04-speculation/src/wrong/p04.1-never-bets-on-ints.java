// killed by: tierup.speculation.build.GuessesTest#whoHasSeenIntsBetsOnInts
// why: right, and lazy: ints are what makes code fast.
// region 1
Set<Seen> seen = function.seen(pc);
return seen.isEmpty() || seen.contains(Seen.STRING) || seen.contains(Seen.OTHER) ? Operands.ANYTHING : Operands.NUMBERS;
