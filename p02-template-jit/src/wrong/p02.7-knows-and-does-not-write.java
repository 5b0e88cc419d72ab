// killed by: tierup.template.FlushTest#everyKindOfEntryIsWrittenToItsSlot
// why: the table says memory, and nothing is there.
for (int i = 0; i < entries.size(); i++) {
    entries.set(i, Operand.memory(entries.get(i).type()));
}
