// killed by: tierup.asm.JumpPatchingTest#aShortJumpBackwardReachesTo128
// why: the limit is asked for when a label gets its place, and not when it has it already.
// region 1
for (int i = 0; i < holesLength; i += INTS_PER_HOLE) {
    int distance = position - holes[i + 2];
    if (holes[i + 1] == 1 && distance != (byte) distance) {
        throw new IllegalStateException("label " + name() + " cannot be reached");
    }
    fill(code, holes[i], holes[i + 1], holes[i + 2]);
}
holesLength = 0;
// region 2
code.patch(offset, position - end, size);
