// killed by: tierup.template.ParametersTest#anyNumberOfParametersTakesAnyNumberOfArguments
// why: the first argument that has no parameter becomes the first local that is none.
// region 1
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
            a.mov(eax, ecx);
            for (int i = 0; i <= parameters; i++) {
                emitParameterIfGiven(a, i);
            }
            a.jmp(done);
        });
