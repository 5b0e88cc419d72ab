// killed by: tierup.shapes.RemovalTest#theLastAddedLeadsBackToTheParent
// why: an object that loses what it has just gained need not suffer for it.
DictionaryShape dictionary = toDictionary(shape, false);
dictionary.remove(name);
return dictionary;
