// killed by: tierup.shapes.WayBackTest#theNumberOfQuestionsIsThatOfItsProperties
// why: more than four times the number, and sixteen.
if (shape instanceof DictionaryShape dictionary
        && isSettling(dictionary)
        && dictionary.ask() >= 4 * dictionary.live() + 16) {
    shape = fast(dictionary);
    assign(object, shape);
}
return shape;
