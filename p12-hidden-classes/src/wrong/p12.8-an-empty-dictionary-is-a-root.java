// killed by: tierup.shapes.WayBackTest#eachSettlesIntoATreeOfItsOwn
// why: the shared root is not this object's: when it becomes a dictionary again, the tree of everybody dies.
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
if (count == 0) {
    return (TreeShape) root(dictionary.kind(), dictionary.prototype(), dictionary.inObjectSlots());
}
return register(new TreeShape(
        nextId(),
        dictionary.kind(),
        dictionary.prototype(),
        dictionary.inObjectSlots(),
        dictionary.flags() & ~Shape.DICTIONARY,
        DescriptorArray.of(names, attributes, slots),
        dictionary.slotCount()));
