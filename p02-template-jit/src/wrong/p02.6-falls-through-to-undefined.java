// killed by: tierup.template.ParametersTest#missingArgumentsAreUndefined, tierup.template.ParametersTest#argumentsBeyondTheParametersAreLeftAlone
// why: behind the push of the argument comes that of undefined: two words for one parameter.
// region 2
Label missing = new Label("missing");
a.cmp(eax, i);
a.jccShort(LESS_EQUAL, missing);
a.push(mem(rbp, rax, 8, Frame.LAST_ARGUMENT - 8 * (i + 1)));
a.bind(missing);
a.push(Value.UNDEFINED);
