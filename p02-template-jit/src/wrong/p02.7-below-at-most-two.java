// killed by: tierup.template.FlushTest#anyTableIsFlushedBelowAnyNumberOfEntries
// why: right for the numbers that branches have.
// region 2
for (int i = 0; i < entries.size() - Math.min(count, 2); i++) {
    store(entries.get(i), slot(i));
    entries.set(i, Operand.memory(entries.get(i).type()));
}
