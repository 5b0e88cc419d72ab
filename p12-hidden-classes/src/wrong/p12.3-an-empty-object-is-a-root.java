// killed by: tierup.shapes.RemovalTest#theOnlyPropertyOfAnObjectThatChangedOtherwise
// why: an object without properties may be closed, or have another prototype than its root.
if (shape.count() == 1 && shape instanceof TreeShape tree) {
    return tree.root();
}
if (shape instanceof TreeShape from
        && Transition.isAdd(from.transition())
        && Transition.name(from.transition()) == name) {
    return from.parent();
}
DictionaryShape dictionary = toDictionary(shape, false);
dictionary.remove(name);
return dictionary;
