// killed by: tierup.shapes.LiteralShapeTest#methodsThatKnowTheirObject
// why: a method that says super is defined by DEFINE_METHOD, and is a property like others.
FunctionCode code = function.code();
OperandTrace object = new OperandTrace(function.verified(), pc);
while (object.next()) {
    int name = code.opcodeAt(object.pc()) == tierup.bytecode.Opcode.DEFINE_PROP ? definedName(function, object) : Names.NONE;
    if (name != Names.NONE && !found.contains(name) && !names.isNumeric(name)) {
        found.add(name);
        if (found.size() < TransitionTree.MAX_OUT_OF_LINE) {
            continue;
        }
    }
    return !addsProperties(code.opcodeAt(object.pc()));
}
return false;
