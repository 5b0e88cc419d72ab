// killed by: tierup.shapes.DescriptorArrayTest#aLineOfShapesSharesOneArray
// why: n properties take n squared entries.
// region 2
DescriptorArray target = prefix(count);
target.push(name, attributeBits, slot);
return target;
