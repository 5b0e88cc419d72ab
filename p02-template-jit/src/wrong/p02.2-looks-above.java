// killed by: tierup.machine.FindCodeTest#everyAddressInsideBelongsToTheCode
// why: code begins at or below the addresses in it.
Map.Entry<Long, CodeObject> above = byStart.ceilingEntry(address);
return above != null && above.getValue().contains(address) ? above.getValue() : null;
