// killed by: tierup.template.FlushTest#flushBelowLeavesTheTopWhereItIs
// why: the number of entries to be left alone is a parameter.
// region 2
for (int i = 0; i < entries.size() - 1; i++) {
    store(entries.get(i), slot(i));
    entries.set(i, Operand.memory(entries.get(i).type()));
}
