// killed by: tierup.shapes.DescriptorArrayTest#thereIsOneIndexForAll
// why: right, and each addition makes the next search build the index again: push keeps it up to date.
// region 2
DescriptorArray target = count == size ? this : prefix(count);
target.index = null;
target.push(name, attributeBits, slot);
return target;
