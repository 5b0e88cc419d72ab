// killed by: tierup.asm.JumpPatchingTest#theDistanceCountsFromTheEndOfTheInstructionNotOfTheHole
// why: an immediate may follow the hole.
// region 2
int distance = position - (offset + size);
if (size == 1 && distance != (byte) distance) {
    throw new IllegalStateException("a short jump cannot reach label " + name());
}
code.patch(offset, distance, size);
