// killed by: tierup.template.ParametersTest#missingArgumentsAreUndefined
// why: the arguments that are there count.
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
    for (int i = 0; i < parameters; i++) {
        a.push(Value.UNDEFINED);
    }
    a.jmp(done);
});
