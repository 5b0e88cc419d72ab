// killed by: tierup.shapes.WayBackTest#integerKeysAndMultitudesStayDictionaries
// why: a shape has no integer keys, and no thousands of names.
if (shape instanceof DictionaryShape dictionary && dictionary.ask() > 4 * dictionary.live() + 16) {
    shape = fast(dictionary);
    assign(object, shape);
}
return shape;
