// killed by: tierup.shapes.WayBackTest#theNumberOfQuestionsIsThatOfItsProperties
// why: 4 * (n + 16) is not 4 * n + 16.
if (shape instanceof DictionaryShape dictionary
        && isSettling(dictionary)
        && dictionary.ask() > 4 * (dictionary.live() + 16)) {
    shape = fast(dictionary);
    assign(object, shape);
}
return shape;
