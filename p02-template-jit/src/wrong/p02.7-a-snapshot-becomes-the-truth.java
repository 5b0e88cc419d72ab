// killed by: tierup.template.FlushTest#writingASnapshotChangesNoKnowledge
// why: a slow path is emitted when the table is already about another instruction.
// region 3
for (int i = 0; i < snapshot.size(); i++) {
    store(snapshot.get(i), slot(i));
    if (i < entries.size()) {
        entries.set(i, Operand.memory(snapshot.get(i).type()));
    }
}
