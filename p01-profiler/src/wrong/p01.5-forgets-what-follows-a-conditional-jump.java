// killed by: tierup.profiler.LeadersTest#aConditionalJumpMakesTwo
// why: only unconditional jumps are followed by a leader here, so the branch not taken is glued to the test.
TreeSet<Integer> leaders = new TreeSet<>();
leaders.add(0);
for (int pc : Instructions.of(code)) {
    Opcode op = code.opcodeAt(pc);
    if (op.isJump()) {
        leaders.add(code.operand(pc, OperandKind.TARGET));
    }
    if (op.endsBlock()) {
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
