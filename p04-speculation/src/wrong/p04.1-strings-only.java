// killed by: tierup.speculation.build.GuessesTest#operandsAreTheNarrowestSortThatCoversWhatCameBy
// why: undefined is no number either.
// region 1
Set<Seen> seen = function.seen(pc);
if (seen.isEmpty() || seen.contains(Seen.STRING)) {
    return Operands.ANYTHING;
}
return seen.contains(Seen.DOUBLE) ? Operands.NUMBERS : Operands.INTS;
