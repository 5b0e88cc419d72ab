// killed by: tierup.shapes.RemovalTest#aDictionaryStaysTheSameAndGivesTheSlotAgain
// why: a dictionary changes in place; its flags would be lost, and its id still stands in the header.
if (shape instanceof TreeShape from
        && Transition.isAdd(from.transition())
        && Transition.name(from.transition()) == name) {
    return from.parent();
}
DictionaryShape dictionary = toDictionary(shape, false);
dictionary.remove(name);
return dictionary.live() == 0 ? root(dictionary.kind(), dictionary.prototype(), dictionary.inObjectSlots()) : dictionary;
