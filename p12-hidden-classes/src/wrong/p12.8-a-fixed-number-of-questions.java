// killed by: tierup.shapes.WayBackTest#largeDictionariesMustBeAskedMoreOften
// why: copying a thousand properties every hundred questions costs more than the questions.
if (shape instanceof DictionaryShape dictionary && isSettling(dictionary) && dictionary.ask() > 40) {
    shape = fast(dictionary);
    assign(object, shape);
}
return shape;
