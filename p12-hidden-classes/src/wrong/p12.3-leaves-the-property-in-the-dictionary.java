// killed by: tierup.shapes.RemovalTest#anyOtherMakesADictionaryOfTheObjectsOwn
// why: a dictionary was made, but nothing was removed from it.
if (shape instanceof TreeShape from
        && Transition.isAdd(from.transition())
        && Transition.name(from.transition()) == name) {
    return from.parent();
}
return toDictionary(shape, false);
