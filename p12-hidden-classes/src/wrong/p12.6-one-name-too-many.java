// killed by: tierup.shapes.LiteralShapeTest#noMoreNamesThanAShapeHasRoomFor
// why: <= where < is due: a list of 129 names.
FunctionCode code = function.code();
OperandTrace object = new OperandTrace(function.verified(), pc);
while (object.next()) {
    int name = definedName(function, object);
    if (name != Names.NONE && !found.contains(name) && !names.isNumeric(name)) {
        found.add(name);
        if (found.size() <= TransitionTree.MAX_OUT_OF_LINE) {
            continue;
        }
    }
    return !addsProperties(code.opcodeAt(object.pc()));
}
return false;
