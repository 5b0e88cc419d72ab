// killed by: tierup.shapes.DescriptorArrayTest#upToEightAreComparedAndMoreAreLookedUp
// why: right, and a search among a thousand names costs a thousand comparisons.
if (count >= 0) {
    for (int i = 0; i < count; i++) {
        if (names[i] == name) {
            return i;
        }
    }
    return -1;
}
if (index == null) {
    index = newIndex();
}
int found = index.get(name);
return found < count ? found : -1;
