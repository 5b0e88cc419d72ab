// killed by: tierup.shapes.WayBackTest#whoIsOnlyAskedAboutSettles, tierup.shapes.WayBackTest#aChangeBeginsTheCountAnew
// why: an object that changes each time it is asked about is copied each time.
if (shape instanceof DictionaryShape dictionary && isSettling(dictionary)) {
    shape = fast(dictionary);
    assign(object, shape);
}
return shape;
