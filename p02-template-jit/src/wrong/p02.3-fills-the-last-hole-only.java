// killed by: tierup.asm.JumpPatchingTest#everyJumpThatWaitsGetsItsOwnDistance
// why: several jumps may wait for one label.
if (holesLength > 0) {
    fill(code, holes[holesLength - 3], holes[holesLength - 2], holes[holesLength - 1]);
}
holesLength = 0;
