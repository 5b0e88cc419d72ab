// killed by: tierup.shapes.DescriptorArrayTest#aSecondChildGetsAnArrayOfItsOwn
// why: the second child inherits from its sister.
// region 2
DescriptorArray target = count == size ? this : prefix(size);
target.push(name, attributeBits, slot);
return target;
