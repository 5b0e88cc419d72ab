// killed by: tierup.profiler.LeadersTest#codeBehindAReturnOrThrowIsABlock
// why: RETURN and THROW have no target, but they end a block all the same.
TreeSet<Integer> leaders = new TreeSet<>();
leaders.add(0);
for (int pc : Instructions.of(code)) {
    if (code.opcodeAt(pc).isJump()) {
        leaders.add(code.operand(pc, OperandKind.TARGET));
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
