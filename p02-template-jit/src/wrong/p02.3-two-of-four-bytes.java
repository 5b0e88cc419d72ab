// killed by: tierup.asm.JumpPatchingTest#distancesOfAllSizesAreWhole, tierup.asm.JumpPatchingTest#aBackwardJumpHasANegativeDistance
// why: the upper half of a distance is missing.
// region 2
int distance = position - end;
if (size == 1 && distance != (byte) distance) {
    throw new IllegalStateException("label " + name() + " is " + distance + " bytes away, too far for a short jump");
}
code.patch(offset, distance, Math.min(size, 2));
