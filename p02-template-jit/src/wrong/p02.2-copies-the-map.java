// killed by: tierup.machine.FindCodeTest#noOtherCodeIsLookedAt
// why: the search is binary, and the copy that it searches goes through all code.
java.util.List<CodeObject> all = java.util.List.copyOf(byStart.values());
int low = 0;
int high = all.size() - 1;
while (low <= high) {
    int middle = low + high >>> 1;
    if (all.get(middle).contains(address)) {
        return all.get(middle);
    } else if (all.get(middle).entry() > address) {
        high = middle - 1;
    } else {
        low = middle + 1;
    }
}
return null;
