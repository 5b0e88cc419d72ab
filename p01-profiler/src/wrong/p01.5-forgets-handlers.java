// killed by: tierup.profiler.LeadersTest#handlersAndTheRangesTheyCoverCutBlocks
// why: control comes to a handler without any jump instruction.
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
leaders.remove(code.code().length);
return leaders;
