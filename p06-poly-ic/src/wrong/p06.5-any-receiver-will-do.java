// killed by: tierup.polyic.KeyedCodeTest#machineCodeAsksReceiverAndKeyWhatTheyAre
// why: what comes next reads the receiver's header: a number is no address.
// region 3
a.test(key, Conventions.NOT_CELL);
a.jcc(NOT_ZERO, otherwise);
a.cmp(bytePtr(mem(key, Cell.KIND)), Cell.SYMBOL);
a.jcc(ABOVE, otherwise);
a.mov(name.r32(), mem(key, Cell.STRING_NAME));
