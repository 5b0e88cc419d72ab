// killed by: tierup.shapes.DescriptorArrayTest#anEntryIsFoundWhereItWasPut
// why: one comparison too few.
for (int i = 0; i < count - 1; i++) {
    if (names[i] == name) {
        return i;
    }
}
return -1;
