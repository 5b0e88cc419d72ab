// killed by: tierup.shapes.DescriptorArrayTest#thereIsOneIndexForAll
// why: right, and a search costs more than without any index: it is made on first need, and kept.
if (count <= LINEAR) {
    for (int i = 0; i < count; i++) {
        if (names[i] == name) {
            return i;
        }
    }
    return -1;
}
index = newIndex();
int found = index.get(name);
return found < count ? found : -1;
