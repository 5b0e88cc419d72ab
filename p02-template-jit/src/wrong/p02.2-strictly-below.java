// killed by: tierup.machine.FindCodeTest#anEntryBelongsToItsCode
// why: the entry itself belongs to the code.
Map.Entry<Long, CodeObject> below = byStart.lowerEntry(address);
return below != null && below.getValue().contains(address) ? below.getValue() : null;
