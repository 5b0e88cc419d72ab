// killed by: tierup.machine.FindCodeTest#everyAddressBelongsToItsCodeOrToNobody, tierup.machine.FindCodeTest#whatIsNoCodeBelongsToNobody
// why: the first byte behind the padding belongs to nobody.
Map.Entry<Long, CodeObject> below = byStart.floorEntry(address);
if (below == null) {
    return null;
}
CodeObject code = below.getValue();
return address <= code.entry() + code.allocated() ? code : null;
