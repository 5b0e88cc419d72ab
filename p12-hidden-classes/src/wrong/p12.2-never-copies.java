// killed by: tierup.shapes.DescriptorArrayTest#aSecondChildGetsAnArrayOfItsOwn
// why: the second child's property lands behind the first child's.
// region 2
push(name, attributeBits, slot);
return this;
