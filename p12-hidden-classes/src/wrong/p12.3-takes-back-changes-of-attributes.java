// killed by: tierup.shapes.RemovalTest#aStepThatWasNoAdditionIsNotTakenBack
// why: the name of the step is right, but the step was not the addition.
if (shape instanceof TreeShape from) {
    for (TreeShape up = from; up.parent() != null; up = up.parent()) {
        if (Transition.name(up.transition()) == name || Transition.isFlags(up.transition())) {
            return up.parent();
        }
    }
}
DictionaryShape dictionary = toDictionary(shape, false);
dictionary.remove(name);
return dictionary;
