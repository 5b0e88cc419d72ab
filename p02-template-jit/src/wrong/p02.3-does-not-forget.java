// killed by: tierup.asm.JumpPatchingTest#holesThatAreFilledAreForgotten
// why: the label keeps its filled holes, and has them moved with the code.
// region 1
for (int i = 0; i < holesLength; i += INTS_PER_HOLE) {
    fill(code, holes[i], holes[i + 1], holes[i + 2]);
}
