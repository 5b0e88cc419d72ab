// killed by: tierup.polyic.KeyedCodeTest#machineCodeAsksReceiverAndKeyWhatTheyAre
// why: right, and slow: each access by a symbol goes to Java.
// region 3
a.test(receiver, Conventions.NOT_CELL);
a.jcc(NOT_ZERO, otherwise);
a.test(key, Conventions.NOT_CELL);
a.jcc(NOT_ZERO, otherwise);
a.cmp(bytePtr(mem(key, Cell.KIND)), Cell.LAST_STRING);
a.jcc(ABOVE, otherwise);
a.mov(name.r32(), mem(key, Cell.STRING_NAME));
