// killed by: tierup.profiler.LeadersTest#anyFunction
// why: the end of a covered range is behind it; at the end of the code there is no leader.
// region 1
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
    leaders.add(Math.min(handler.end(), code.code().length - 1));
    leaders.add(handler.target());
}
leaders.remove(code.code().length);
return leaders;
