// killed by: tierup.speculation.build.GuessesTest#operandsAreTheNarrowestSortThatCoversWhatCameBy
// why: what has met doubles and strings has met strings.
// region 1
Set<Seen> seen = function.seen(pc);
if (seen.contains(Seen.DOUBLE)) {
    return Operands.NUMBERS;
}
return seen.isEmpty() || seen.contains(Seen.STRING) || seen.contains(Seen.OTHER) ? Operands.ANYTHING : Operands.INTS;
