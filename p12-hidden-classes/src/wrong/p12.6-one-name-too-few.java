// killed by: tierup.shapes.LiteralShapeTest#noMoreNamesThanAShapeHasRoomFor
// why: a literal of 127 names is complete, and one of 128 has 128.
FunctionCode code = function.code();
OperandTrace object = new OperandTrace(function.verified(), pc);
while (object.next()) {
    int name = definedName(function, object);
    if (name != Names.NONE && !found.contains(name) && !names.isNumeric(name)) {
        found.add(name);
        if (found.size() < TransitionTree.MAX_OUT_OF_LINE - 1) {
            continue;
        }
    }
    return !addsProperties(code.opcodeAt(object.pc()));
}
return false;
