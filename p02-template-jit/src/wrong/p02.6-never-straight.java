// killed by: tierup.template.ParametersTest#asManyArgumentsAsParametersAreTakenOnTheStraightPath
// why: right, but never on the straight path.
if (parameters == 0) {
    return;
}
Label mismatch = new Label("other argument count");
Label done = new Label("parameters");
a.cmp(ecx, parameters);
a.jmp(mismatch);
for (int i = 0; i < parameters; i++) {
    a.push(mem(rbp, Frame.LAST_ARGUMENT + 8 * (parameters - 1 - i)));
}
a.bind(done);
a.outOfLine(() -> {
    a.bind(mismatch);
    a.mov(eax, ecx);
    for (int i = 0; i < parameters; i++) {
        emitParameterIfGiven(a, i);
    }
    a.jmp(done);
});
