// killed by: tierup.template.ParametersTest#asManyArgumentsAsParametersAreTakenOnTheStraightPath
// why: right, but all constructors take the way out of line.
if (parameters == 0) {
    return;
}
Label mismatch = new Label("other argument count");
Label done = new Label("parameters");
a.cmp(tierup.asm.Registers.rcx, parameters);
a.jcc(NOT_EQUAL, mismatch);
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
