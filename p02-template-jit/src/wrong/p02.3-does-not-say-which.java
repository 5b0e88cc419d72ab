// killed by: tierup.asm.JumpPatchingTest#aShortJumpThatDoesNotReachIsRefused
// why: the program has many labels; the message says of none that it cannot be reached.
// region 2
int distance = position - end;
if (size == 1 && distance != (byte) distance) {
    throw new IllegalStateException("short jump that ends at " + end + " cannot reach its label, " + distance + " bytes away");
}
code.patch(offset, distance, size);
