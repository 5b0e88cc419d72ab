// killed by: tierup.asm.JumpPatchingTest#aShortJumpReaches127BytesForward, tierup.asm.JumpPatchingTest#everyJumpThatWaitsGetsItsOwnDistance
// why: a short jump has one byte for its distance; the others are the next instruction.
// region 2
code.patch(offset, position - end, Integer.BYTES);
