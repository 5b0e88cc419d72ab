// killed by: tierup.shapes.DescriptorArrayTest#thereIsOneIndexForAll
// why: a line of shapes shares its array whether or not somebody has searched it.
// region 2
DescriptorArray target = count == size && index == null ? this : prefix(count);
target.push(name, attributeBits, slot);
return target;
