// killed by: tierup.template.ParametersTest#constructorsTakeAnyNumberOfArguments
// why: in the upper half of rcx stands whether the function is constructed; as an index, rax is then four gigabytes too large.
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
    a.mov(rax, tierup.asm.Registers.rcx);
    for (int i = 0; i < parameters; i++) {
        emitParameterIfGiven(a, i);
    }
    a.jmp(done);
});
