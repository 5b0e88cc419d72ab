// killed by: tierup.template.ParametersTest#missingArgumentsAreUndefined
// why: with fewer arguments, the words above are this, the callee and the caller's own operands.
for (int i = 0; i < parameters; i++) {
    a.push(mem(rbp, rcx, 8, Frame.LAST_ARGUMENT - 8 * (i + 1)));
}
