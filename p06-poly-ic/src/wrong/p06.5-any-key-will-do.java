// killed by: tierup.polyic.KeyedCodeTest#machineCodeAsksReceiverAndKeyWhatTheyAre
// why: the kind of a key is read before it is known to be a cell: o[5] is a wild address.
// region 3
a.test(receiver, Conventions.NOT_CELL);
a.jcc(NOT_ZERO, otherwise);
a.cmp(bytePtr(mem(key, Cell.KIND)), Cell.SYMBOL);
a.jcc(ABOVE, otherwise);
a.mov(name.r32(), mem(key, Cell.STRING_NAME));
