// killed by: tierup.template.FlushTest#flushBelowLeavesTheTopWhereItIs
// why: entry size - count - 1 is the topmost of those below.
// region 2
for (int i = 0; i < entries.size() - count - 1; i++) {
    store(entries.get(i), slot(i));
    entries.set(i, Operand.memory(entries.get(i).type()));
}
