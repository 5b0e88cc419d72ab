// killed by: tierup.shapes.LiteralShapeTest#noMoreNamesThanAShapeHasRoomFor
// why: a shape with more slots than that would be a dictionary, which no two objects share.
FunctionCode code = function.code();
OperandTrace object = new OperandTrace(function.verified(), pc);
while (object.next()) {
    int name = definedName(function, object);
    if (name != Names.NONE && !found.contains(name) && !names.isNumeric(name)) {
        found.add(name);
        continue;
    }
    return !addsProperties(code.opcodeAt(object.pc()));
}
return false;
