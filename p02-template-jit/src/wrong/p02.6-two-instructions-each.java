// killed by: tierup.template.ParametersTest#theStraightPathIsShort
// why: a push can read memory; the way by a register takes one instruction more for each parameter.
if (parameters == 0) {
    return;
}
Label mismatch = new Label("other argument count");
Label done = new Label("parameters");
a.cmp(ecx, parameters);
a.jcc(NOT_EQUAL, mismatch);
for (int i = 0; i < parameters; i++) {
    a.mov(tierup.asm.Registers.rdx, mem(rbp, Frame.LAST_ARGUMENT + 8 * (parameters - 1 - i)));
    a.push(tierup.asm.Registers.rdx);
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
