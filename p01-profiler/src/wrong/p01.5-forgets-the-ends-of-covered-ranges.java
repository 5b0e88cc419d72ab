// killed by: tierup.profiler.LeadersTest#handlersAndTheRangesTheyCoverCutBlocks
// why: a block may now be covered in part, and it is no longer clear where an exception in it goes.
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
    leaders.add(handler.target());
}
leaders.remove(code.code().length);
return leaders;
