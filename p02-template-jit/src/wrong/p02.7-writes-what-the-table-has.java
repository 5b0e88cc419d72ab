// killed by: tierup.template.FlushTest#writingASnapshotChangesNoKnowledge, tierup.template.FlushTest#anySnapshotIsWrittenWhateverTheTableIsByThen
// why: the table has been dropped from since the snapshot was taken.
// region 3
for (int i = 0; i < Math.min(snapshot.size(), entries.size()); i++) {
    store(snapshot.get(i), slot(i));
}
