// killed by: tierup.shapes.RemovalTest#aStepThatWasNoAdditionIsNotTakenBack
// why: the object would have its old prototype again.
TreeShape from = shape instanceof TreeShape tree ? tree : null;
while (from != null && from.transition() == Transition.PROTOTYPE) {
    from = from.parent();
}
if (from != null && Transition.isAdd(from.transition()) && Transition.name(from.transition()) == name) {
    return from.parent();
}
DictionaryShape dictionary = toDictionary(shape, false);
dictionary.remove(name);
return dictionary;
