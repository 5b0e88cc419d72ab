// killed by: tierup.shapes.RemovalTest#theLastAddedLeadsBackToTheParent
// why: a property that was added hidden, or as an accessor, was added.
if (shape instanceof TreeShape from
        && Transition.isAdd(from.transition())
        && from.transition() == Transition.add(name, PropertyAttributes.DEFAULT)) {
    return from.parent();
}
DictionaryShape dictionary = toDictionary(shape, false);
dictionary.remove(name);
return dictionary;
