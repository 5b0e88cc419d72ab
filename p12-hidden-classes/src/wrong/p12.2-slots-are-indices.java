// killed by: tierup.shapes.DescriptorArrayTest#slotsOfWhatWasADictionaryAreKept
// why: below what was a dictionary they are not.
// region 2
DescriptorArray target = count == size ? this : prefix(count);
target.push(name, attributeBits, count);
return target;
