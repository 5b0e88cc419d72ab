// killed by: tierup.template.ParametersTest#argumentsBeyondTheParametersAreLeftAlone
// why: where the first argument is depends on how many there are.
for (int i = 0; i < parameters; i++) {
    a.push(mem(rbp, Frame.LAST_ARGUMENT + 8 * (parameters - 1 - i)));
}
