// killed by: tierup.template.FlushTest#everyKindOfEntryIsWrittenToItsSlot
// why: constants, locals and unboxed doubles are not in memory either.
for (int i = 0; i < entries.size(); i++) {
    if (entries.get(i).place() == Place.REGISTER) {
        store(entries.get(i), slot(i));
    }
    entries.set(i, Operand.memory(entries.get(i).type()));
}
