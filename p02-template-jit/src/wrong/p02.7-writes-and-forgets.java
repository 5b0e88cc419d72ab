// killed by: tierup.template.FlushTest#afterwardsEverythingIsInMemoryAndIsKnownToBe
// why: the next call destroys the registers that the table still names.
writeAll(snapshot());
