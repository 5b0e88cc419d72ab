// killed by: tierup.shapes.DescriptorArrayTest#slotsOfWhatWasADictionaryAreKept
// why: an array with slots of its own grows like any other.
// region 2
DescriptorArray target = count == size && slots == null ? this : prefix(count);
target.push(name, attributeBits, slot);
return target;
