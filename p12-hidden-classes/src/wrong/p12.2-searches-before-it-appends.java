// killed by: tierup.shapes.DescriptorArrayTest#aLineOfShapesSharesOneArray
// why: right, and an addition that needs one comparison makes an index of the whole array.
// region 2
DescriptorArray target = count == size && find(name, size) < 0 ? this : prefix(count);
target.push(name, attributeBits, slot);
return target;
