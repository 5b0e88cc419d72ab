// killed by: tierup.shapes.WayBackTest#allThatAShapeHasComesAlong
// why: attributes belong to an index; a slot is where the value is.
// region 2
int count = dictionary.live();
int[] names = new int[count];
byte[] attributes = new byte[count];
int[] slots = new int[count];
int kept = 0;
for (int i = 0; i < dictionary.count(); i++) {
    if (dictionary.nameAt(i) != Names.NONE) {
        names[kept] = dictionary.nameAt(i);
        attributes[kept] = (byte) dictionary.attributesAt(Math.min(dictionary.slotAt(i), dictionary.count() - 1));
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
        dictionary.slotCount()));
