// killed by: tierup.speculation.build.GuessesTest#operandsAreTheNarrowestSortThatCoversWhatCameBy
// why: overflow is about the result; the operands were ints.
// region 1
Set<Seen> seen = function.seen(pc);
if (seen.isEmpty() || seen.contains(Seen.STRING) || seen.contains(Seen.OTHER)) {
    return Operands.ANYTHING;
}
return seen.equals(EnumSet.of(Seen.INT)) ? Operands.INTS : Operands.NUMBERS;
