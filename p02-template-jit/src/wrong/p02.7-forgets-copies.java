// killed by: tierup.template.FlushTest#copiesOfLocalsInRegistersAreStillKnown
// why: a store leaves registers as they are; locals are loaded again that are there.
writeAll(snapshot());
for (int i = 0; i < entries.size(); i++) {
    entries.set(i, Operand.memory(entries.get(i).type()));
}
copies.forgetCopies();
