// killed by: tierup.template.ParametersTest#argumentsAreCountedWith32Bits
// why: 65,536 arguments are none.
if (parameters == 0) {
    return;
}
Label mismatch = new Label("other argument count");
Label done = new Label("parameters");
a.cmp(ecx, parameters);
a.jcc(NOT_EQUAL, mismatch);
for (int i = 0; i < parameters; i++) {
    a.push(mem(rbp, Frame.LAST_ARGUMENT + 8 * (parameters - 1 - i)));
}
a.bind(done);
a.outOfLine(() -> {
    a.bind(mismatch);
    a.movzx(eax, tierup.asm.Registers.cx);
    for (int i = 0; i < parameters; i++) {
        emitParameterIfGiven(a, i);
    }
    a.jmp(done);
});
