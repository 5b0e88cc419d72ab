// killed by: tierup.shapes.LiteralShapeTest#untilSomethingElseHappensToTheObject
// why: a literal that goes on needs room for what follows.
FunctionCode code = function.code();
OperandTrace object = new OperandTrace(function.verified(), pc);
while (object.next()) {
    int name = definedName(function, object);
    if (name != Names.NONE && !found.contains(name) && !names.isNumeric(name)) {
        found.add(name);
        if (found.size() < TransitionTree.MAX_OUT_OF_LINE) {
            continue;
        }
    }
    return true;
}
return false;
