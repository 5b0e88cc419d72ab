// killed by: tierup.template.FlushTest#anyTableIsFlushed, tierup.template.FlushTest#anySnapshotIsWrittenWhateverTheTableIsByThen
// why: x + x has one operand in two slots.
// region 3
java.util.Set<Operand> seen = new java.util.HashSet<>();
for (int i = 0; i < snapshot.size(); i++) {
    if (seen.add(snapshot.get(i))) {
        store(snapshot.get(i), slot(i));
    }
}
