// killed by: tierup.shapes.WayBackTest#whatIsAddedAfterwardsGetsASlotOfItsOwn
// why: when the gaps have been closed, indices end below the highest slot: the next property gets one that is taken.
// region 2
int count = dictionary.live();
int[] names = new int[count];
byte[] attributes = new byte[count];
int[] slots = new int[count];
int kept = 0;
for (int i = 0; i < dictionary.count(); i++) {
    if (dictionary.nameAt(i) != Names.NONE) {
        names[kept] = dictionary.nameAt(i);
        attributes[kept] = (byte) dictionary.attributesAt(i);
        slots[kept] = dictionary.slotAt(i);
        kept++;
    }
}
return register(new TreeShape(
        nextId(),
        dictionary.kind(),
        dictionary.prototype(),
        dictionary.inObjectSlots(),
        dictionary.flags() & ~Shape.DICTIONARY,
        DescriptorArray.of(names, attributes, slots),
        dictionary.count()));
