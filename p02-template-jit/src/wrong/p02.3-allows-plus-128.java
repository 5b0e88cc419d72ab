// killed by: tierup.asm.JumpPatchingTest#aShortJumpForwardReachesFrom0To127
// why: a signed byte reaches one less forward than backward.
// region 2
int distance = position - end;
if (size == 1 && Math.abs(distance) > 128) {
    throw new IllegalStateException("label " + name() + " is " + distance + " bytes away, too far for a short jump");
}
code.patch(offset, distance, size);
