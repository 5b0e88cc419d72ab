// killed by: tierup.shapes.RemovalTest#anyOtherMakesADictionaryOfTheObjectsOwn
// why: SPARSE says that integer keys are properties; such a dictionary never settles.
if (shape instanceof TreeShape from
        && Transition.isAdd(from.transition())
        && Transition.name(from.transition()) == name) {
    return from.parent();
}
DictionaryShape dictionary = toDictionary(shape, true);
dictionary.remove(name);
return dictionary;
