// killed by: tierup.polyic.KeyedAccessTest#nameAndShapeAreAskedFor
// why: a symbol is a name too; o[symbol] searches every time.
// region 1
if (!Cell.isString(key)) {
    return Names.NONE;
}
int name = names.id(key);
return names.isNumeric(name) ? Names.NONE : name;
