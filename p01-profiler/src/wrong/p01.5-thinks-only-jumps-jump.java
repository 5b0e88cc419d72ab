// killed by: tierup.profiler.LeadersTest#anIterationJumpsToo
// why: lists the jumps by name and misses that FOR_OF_NEXT and FOR_IN_NEXT have a target too.
TreeSet<Integer> leaders = new TreeSet<>();
leaders.add(0);
for (int pc : Instructions.of(code)) {
    Opcode op = code.opcodeAt(pc);
    boolean jumps = op == Opcode.JUMP
            || op == Opcode.JUMP_BACK
            || op == Opcode.JUMP_IF_FALSE
            || op == Opcode.JUMP_IF_TRUE;
    if (jumps) {
        leaders.add(code.operand(pc, OperandKind.TARGET));
    }
    if (jumps || op.endsBlock()) {
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
