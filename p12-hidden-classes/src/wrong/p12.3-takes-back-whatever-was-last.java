// killed by: tierup.shapes.RemovalTest#aStepThatWasNoAdditionIsNotTakenBack
// why: an object that was closed to new properties would be open again, with the property still there.
if (shape instanceof TreeShape from && shape.find(name) == shape.count() - 1) {
    return from.parent();
}
DictionaryShape dictionary = toDictionary(shape, false);
dictionary.remove(name);
return dictionary;
