// killed by: tierup.machine.FindCodeTest#noOtherCodeIsLookedAt
// why: right, but a search through thousands of functions for each address.
for (CodeObject object : byStart.values()) {
    if (object.contains(address)) {
        return object;
    }
}
return null;
