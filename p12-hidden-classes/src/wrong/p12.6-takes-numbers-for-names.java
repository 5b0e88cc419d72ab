// killed by: tierup.shapes.LiteralShapeTest#namesThatAreNumbersAreElements
// why: "7" is an element; bytecode written by hand may define it with DEFINE_PROP.
FunctionCode code = function.code();
OperandTrace object = new OperandTrace(function.verified(), pc);
while (object.next()) {
    int name = definedName(function, object);
    if (name != Names.NONE && !found.contains(name)) {
        found.add(name);
        if (found.size() < TransitionTree.MAX_OUT_OF_LINE) {
            continue;
        }
    }
    return !addsProperties(code.opcodeAt(object.pc()));
}
return false;
