// killed by: tierup.machine.FindCodeTest#whatIsFarAwayBelongsToNobody
// why: an address four gigabytes away has the same lower half.
Map.Entry<Long, CodeObject> below = byStart.floorEntry(start + (int) (address - start));
return below != null && below.getValue().contains(start + (int) (address - start)) ? below.getValue() : null;
