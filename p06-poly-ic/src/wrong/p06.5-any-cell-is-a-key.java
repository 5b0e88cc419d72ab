// killed by: tierup.polyic.KeyedCodeTest#machineCodeAsksReceiverAndKeyWhatTheyAre
// why: in an object, half of a pointer lies where strings have their name.
// region 3
a.test(receiver, Conventions.NOT_CELL);
a.jcc(NOT_ZERO, otherwise);
a.test(key, Conventions.NOT_CELL);
a.jcc(NOT_ZERO, otherwise);
a.mov(name.r32(), mem(key, Cell.STRING_NAME));
