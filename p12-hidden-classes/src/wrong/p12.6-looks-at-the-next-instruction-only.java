// killed by: tierup.shapes.LiteralShapeTest#theNamesInTheirOrder
// why: between two definitions lies the evaluation of a value.
FunctionCode code = function.code();
OperandTrace object = new OperandTrace(function.verified(), pc);
if (object.next()) {
    int name = definedName(function, object);
    if (name != Names.NONE) {
        found.add(name);
    }
    return !addsProperties(code.opcodeAt(object.pc())) || name != Names.NONE;
}
return false;
