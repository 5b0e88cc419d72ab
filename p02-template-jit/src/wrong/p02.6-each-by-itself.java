// killed by: tierup.template.ParametersTest#theStraightPathIsShort
// why: right, and asks for each parameter whether there is an argument.
a.mov(eax, ecx);
for (int i = 0; i < parameters; i++) {
    emitParameterIfGiven(a, i);
}
