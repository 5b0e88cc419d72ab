// killed by: tierup.asm.JumpPatchingTest#aForwardJumpSkipsWhatLiesBetween
// why: the processor counts from the end of the instruction.
// region 2
int distance = position - offset;
if (size == 1 && distance != (byte) distance) {
    throw new IllegalStateException("a short jump cannot reach label " + name());
}
code.patch(offset, distance, size);
