// killed by: tierup.profiler.LeadersTest#whatEachOpcodeMeans
// why: THROW_ERROR ends a block, too: ask the table.
TreeSet<Integer> leaders = new TreeSet<>();
leaders.add(0);
for (int pc : Instructions.of(code)) {
    Opcode op = code.opcodeAt(pc);
    if (op.isJump()) {
        leaders.add(code.operand(pc, OperandKind.TARGET));
    }
    if (op.isJump() || op == Opcode.RETURN || op == Opcode.THROW) {
        leaders.add(code.next(pc));
    }
}
for (Handler handler : code.handlers()) {
    leaders.add(handler.start());
    leaders.add(handler.end());
    leaders.add(handler.target());
}
leaders.remove(code.code().length);
return leaders;
