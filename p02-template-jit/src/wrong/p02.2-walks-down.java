// killed by: tierup.machine.FindCodeTest#noOtherCodeIsLookedAt
// why: an address in a gap has it look at everything below.
for (CodeObject object : byStart.headMap(address, true).descendingMap().values()) {
    if (object.contains(address)) {
        return object;
    }
}
return null;
