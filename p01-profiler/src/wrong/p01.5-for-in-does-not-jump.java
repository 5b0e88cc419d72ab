// killed by: tierup.profiler.LeadersTest#whatEachOpcodeMeans
// why: FOR_IN_NEXT has a target like FOR_OF_NEXT.
TreeSet<Integer> leaders = new TreeSet<>();
leaders.add(0);
for (int pc : Instructions.of(code)) {
    Opcode op = code.opcodeAt(pc);
    if (op.isJump() && op != Opcode.FOR_IN_NEXT) {
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
}
leaders.remove(code.code().length);
return leaders;
