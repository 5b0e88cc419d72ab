// killed by: tierup.shapes.DescriptorArrayTest#aShapeHasOnlyItsOwnPrefixOfALongArray
// why: the index knows the properties of the shape's descendants too.
if (count <= LINEAR) {
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
return index.get(name);
// region 2
DescriptorArray target = count == size ? this : prefix(count);
target.push(name, attributeBits, slot);
return target;
