// killed by: tierup.template.FlushTest#whatIsKnownOfTheValuesIsStillKnown
// why: a value does not change when it moves; what is forgotten is checked again.
writeAll(snapshot());
for (int i = 0; i < entries.size(); i++) {
    entries.set(i, Operand.IN_MEMORY);
}
