// killed by: tierup.template.FlushTest#everyKindOfEntryIsWrittenToItsSlot
// why: slots are numbered from the bottom.
// region 3
for (int i = 0; i < snapshot.size(); i++) {
    store(snapshot.get(i), slot(snapshot.size() - 1 - i));
}
