// killed by: tierup.polyic.KeyedAccessTest#whatOnlyLooksLikeANameGoesToJava
// why: the text of a number may name an element, which no shape knows of.
// region 1
if (!Value.isCell(key) || Cell.kind(key) > Cell.SYMBOL) {
    return Names.NONE;
}
return names.id(key);
