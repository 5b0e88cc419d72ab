// killed by: tierup.shapes.LiteralShapeTest#theNamesInTheirOrder
// why: literals inside the literal, and those that follow, have names of their own.
FunctionCode code = function.code();
for (int at = code.next(pc); at < code.code().length; at = code.next(at)) {
    if (code.opcodeAt(at) == Opcode.DEFINE_PROP) {
        int name = function.names()[code.operand(at, OperandKind.NAME)];
        if (!found.contains(name)) {
            found.add(name);
        }
    }
}
return true;
