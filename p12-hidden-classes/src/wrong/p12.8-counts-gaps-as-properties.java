// killed by: tierup.shapes.WayBackTest#theNumberOfQuestionsIsThatOfItsProperties
// why: count() is how far the indices run, gaps included; live() is how many properties there are.
if (shape instanceof DictionaryShape dictionary
        && isSettling(dictionary)
        && dictionary.ask() > 4 * dictionary.count() + 16) {
    shape = fast(dictionary);
    assign(object, shape);
}
return shape;
