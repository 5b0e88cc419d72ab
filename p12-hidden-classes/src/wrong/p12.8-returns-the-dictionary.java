// killed by: tierup.shapes.WayBackTest#whoIsOnlyAskedAboutSettles
// why: the answer is the shape that the object has now, and a dictionary that has lost its object may not be cached.
if (shape instanceof DictionaryShape dictionary
        && isSettling(dictionary)
        && dictionary.ask() > 4 * dictionary.live() + 16) {
    assign(object, fast(dictionary));
}
return shape;
