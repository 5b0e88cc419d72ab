// killed by: tierup.shapes.RemovalTest#anyOtherMakesADictionaryOfTheObjectsOwn
// why: the parent lacks the property added last, not the one removed.
if (shape instanceof TreeShape from && from.parent() != null) {
    return from.parent();
}
DictionaryShape dictionary = toDictionary(shape, false);
dictionary.remove(name);
return dictionary;
