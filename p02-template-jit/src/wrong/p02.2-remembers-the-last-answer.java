// killed by: tierup.machine.FindCodeTest#aGapLeftByFreedCodeBelongsToNobody
// why: the code that was found last may have been freed since.
class Last {
    static CodeObject code;
}
if (Last.code != null && Last.code.contains(address)) {
    return Last.code;
}
Map.Entry<Long, CodeObject> below = byStart.floorEntry(address);
Last.code = below != null && below.getValue().contains(address) ? below.getValue() : null;
return Last.code;
