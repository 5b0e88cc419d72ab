// killed by: tierup.profiler.LeadersTest#eachHandlerHasThree
// why: a function may have several.
TreeSet<Integer> leaders = new TreeSet<>();
leaders.add(0);
for (int pc : Instructions.of(code)) {
    Opcode op = code.opcodeAt(pc);
    if (op.isJump()) {
        leaders.add(code.operand(pc, OperandKind.TARGET));
    }
    if (op.isJump() || op.endsBlock()) {
        leaders.add(code.next(pc));
    }
}
for (Handler handler : code.handlers()) {
    leaders.add(handler.start());
    leaders.add(handler.end());
    leaders.add(handler.target());
    break;
}
leaders.remove(code.code().length);
return leaders;
