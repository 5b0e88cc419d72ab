// killed by: tierup.shapes.WayBackTest#allThatAShapeHasComesAlong
// why: arrays and functions settle too, and their slots begin elsewhere.
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
        Cell.OBJECT,
        dictionary.prototype(),
        dictionary.inObjectSlots(),
        dictionary.flags() & ~Shape.DICTIONARY,
        DescriptorArray.of(names, attributes, slots),
        dictionary.slotCount()));
