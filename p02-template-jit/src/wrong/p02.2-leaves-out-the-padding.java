// killed by: tierup.machine.FindCodeTest#theReturnAddressOfALastCallBelongsToTheCaller
// why: a call that is the last instruction returns behind the last byte.
Map.Entry<Long, CodeObject> below = byStart.floorEntry(address);
return below != null && address < below.getKey() + below.getValue().size() ? below.getValue() : null;
