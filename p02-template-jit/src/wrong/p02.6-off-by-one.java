// killed by: tierup.template.ParametersTest#missingArgumentsAreUndefined
// why: with i arguments there is no argument i: counting begins at 0.
// region 2
Label missing = new Label("missing");
Label next = new Label("next");
a.cmp(eax, i);
a.jccShort(tierup.asm.Condition.LESS, missing);
a.push(mem(rbp, rax, 8, Frame.LAST_ARGUMENT - 8 * (i + 1)));
a.jmpShort(next);
a.bind(missing);
a.push(Value.UNDEFINED);
a.bind(next);
