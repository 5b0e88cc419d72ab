// killed by: tierup.template.FlushTest#anyTableIsFlushed
// why: what lies under an entry in memory need not be in memory.
for (int i = entries.size() - 1; i >= 0 && entries.get(i).place() != Place.MEMORY; i--) {
    store(entries.get(i), slot(i));
    entries.set(i, Operand.memory(entries.get(i).type()));
}
