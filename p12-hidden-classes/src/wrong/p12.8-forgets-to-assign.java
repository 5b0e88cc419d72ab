// killed by: tierup.shapes.WayBackTest#whoIsOnlyAskedAboutSettles
// why: the object has its dictionary still.
return shape instanceof DictionaryShape dictionary
                && isSettling(dictionary)
                && dictionary.ask() > 4 * dictionary.live() + 16
        ? fast(dictionary)
        : shape;
