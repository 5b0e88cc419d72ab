// killed by: tierup.shapes.DescriptorArrayTest#aSecondChildOfTheSameNameIsAnotherToo
// why: the place is taken, by whatever name; the entry would land behind it, and the array would have the name twice.
// region 2
DescriptorArray target = count == size || names[count] == name ? this : prefix(count);
target.push(name, attributeBits, slot);
return target;
