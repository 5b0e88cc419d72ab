// killed by: tierup.shapes.DescriptorArrayTest#aShapeHasOnlyItsOwnPrefixOfAShortArray
// why: names behind the prefix belong to children.
for (int i = 0; i < size; i++) {
    if (names[i] == name) {
        return i;
    }
}
return -1;
