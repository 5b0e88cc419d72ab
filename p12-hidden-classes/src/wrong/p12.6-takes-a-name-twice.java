// killed by: tierup.shapes.LiteralShapeTest#untilSomethingElseHappensToTheObject
// why: a shape has a name once.
FunctionCode code = function.code();
OperandTrace object = new OperandTrace(function.verified(), pc);
while (object.next()) {
    int name = definedName(function, object);
    if (name != Names.NONE && !names.isNumeric(name)) {
        found.add(name);
        if (found.size() < TransitionTree.MAX_OUT_OF_LINE) {
            continue;
        }
    }
    return !addsProperties(code.opcodeAt(object.pc()));
}
return false;
