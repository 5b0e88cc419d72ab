// killed by: tierup.asm.JumpPatchingTest#aShortJumpReaches127BytesForward
// why: 127 still fits into a signed byte.
// region 2
int distance = position - end;
if (size == 1 && Math.abs(distance) >= 127) {
    throw new IllegalStateException("a short jump cannot reach label " + name());
}
code.patch(offset, distance, size);
