// killed by: tierup.shapes.DescriptorArrayTest#aSecondChildOfTheSameNameIsAnotherToo
// why: the sister has the same name with other attributes.
// region 2
if (count < size && names[count] == name) {
    return this;
}
DescriptorArray target = count == size ? this : prefix(count);
target.push(name, attributeBits, slot);
return target;
