// killed by: tierup.machine.FindCodeTest#whatIsNoCodeBelongsToNobody, tierup.machine.FindCodeTest#aGapLeftByFreedCodeBelongsToNobody
// why: behind the last code, and in gaps, is nobody's.
Map.Entry<Long, CodeObject> below = byStart.floorEntry(address);
return below == null ? null : below.getValue();
