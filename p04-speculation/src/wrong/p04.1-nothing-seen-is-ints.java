// killed by: tierup.speculation.build.GuessesTest#whoHasSeenNothingBetsOnNothing
// why: nobody knows what will come where nobody has been.
// region 1
Set<Seen> seen = function.seen(pc);
if (seen.contains(Seen.STRING) || seen.contains(Seen.OTHER)) {
    return Operands.ANYTHING;
}
return seen.contains(Seen.DOUBLE) ? Operands.NUMBERS : Operands.INTS;
