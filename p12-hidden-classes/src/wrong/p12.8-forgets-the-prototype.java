// killed by: tierup.shapes.WayBackTest#allThatAShapeHasComesAlong
// why: nothing that a program can see changes, and what is inherited can be seen.
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
        tierup.vm.memory.Value.NULL,
        dictionary.inObjectSlots(),
        dictionary.flags() & ~Shape.DICTIONARY,
        DescriptorArray.of(names, attributes, slots),
        dictionary.slotCount()));
