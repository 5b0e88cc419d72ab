// killed by: tierup.template.ParametersTest#asManyArgumentsAsParameters
// why: the last argument is nearest to the frame, and the first parameter is pushed first.
if (parameters == 0) {
    return;
}
Label mismatch = new Label("other argument count");
Label done = new Label("parameters");
a.cmp(ecx, parameters);
a.jcc(NOT_EQUAL, mismatch);
for (int i = 0; i < parameters; i++) {
    a.push(mem(rbp, Frame.LAST_ARGUMENT + 8 * i));
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
