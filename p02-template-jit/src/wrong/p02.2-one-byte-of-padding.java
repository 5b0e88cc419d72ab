// killed by: tierup.machine.FindCodeTest#everyAddressBelongsToItsCodeOrToNobody
// why: all of the padding belongs to the code, not its first byte only.
Map.Entry<Long, CodeObject> below = byStart.floorEntry(address);
if (below == null) {
    return null;
}
CodeObject code = below.getValue();
return address <= code.entry() + code.size() ? code : null;
