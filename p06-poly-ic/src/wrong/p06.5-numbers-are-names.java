// killed by: tierup.polyic.KeyedCodeTest#stringsAndSymbolsThatAreNoNumbers
// why: '1' may be an element of an array, and no shape tells of those.
// region 1
if (!Value.isCell(key) || Cell.kind(key) > Cell.SYMBOL) {
    return Names.NONE;
}
return names.id(key);
