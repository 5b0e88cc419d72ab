// killed by: tierup.asm.JumpPatchingTest#aShortJumpBackwardReachesTo128
// why: a signed byte reaches one further backward than forward.
// region 2
int distance = position - end;
if (size == 1 && Math.abs(distance) > 127) {
    throw new IllegalStateException("label " + name() + " is " + distance + " bytes away, too far for a short jump");
}
code.patch(offset, distance, size);
