// killed by: tierup.shapes.RemovalTest#aStepThatWasNoAdditionIsNotTakenBack
// why: a change of attributes has a name as well: delete o.y answers true, and y is still there.
if (shape instanceof TreeShape from
        && from.transition() != Transition.NONE
        && Transition.name(from.transition()) == name) {
    return from.parent();
}
DictionaryShape dictionary = toDictionary(shape, false);
dictionary.remove(name);
return dictionary;
