// killed by: tierup.asm.JumpPatchingTest#aShortJumpThatDoesNotReachIsRefused
// why: the distance is cut off, and the jump goes backward.
// region 2
code.patch(offset, position - end, size);
