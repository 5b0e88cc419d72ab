// killed by: tierup.shapes.DescriptorArrayTest#aSecondChildOfTheSameNameHasASlotOfItsOwn
// why: an entry with the same name and attributes is taken over, in whichever slot it lies.
// region 2
if (count < size && names[count] == name && attributes[count] == (byte) attributeBits) {
    return this;
}
DescriptorArray target = count == size ? this : prefix(count);
target.push(name, attributeBits, slot);
return target;
