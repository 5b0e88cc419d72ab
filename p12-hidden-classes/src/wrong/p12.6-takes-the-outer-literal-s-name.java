// killed by: tierup.shapes.LiteralShapeTest#eachLiteralHasNamesOfItsOwn
// why: the DEFINE_PROP that ends an inner literal takes it as a value, and names a property of the outer one.
FunctionCode code = function.code();
OperandTrace object = new OperandTrace(function.verified(), pc);
while (object.next()) {
    int name = code.opcodeAt(object.pc()) == Opcode.DEFINE_PROP ? function.names()[code.operand(object.pc(), OperandKind.NAME)] : definedName(function, object);
    if (name != Names.NONE && !found.contains(name) && !names.isNumeric(name)) {
        found.add(name);
        if (found.size() < TransitionTree.MAX_OUT_OF_LINE) {
            continue;
        }
    }
    return !addsProperties(code.opcodeAt(object.pc()));
}
return false;
