// killed by: tierup.profiler.EdgesTest#aConditionalJumpHasTwoSuccessors, tierup.profiler.EdgesTest#anIterationFallsThroughToItsBodyAndJumpsToItsEnd
// why: a conditional jump that is not taken goes on to the next instruction.
List<Edge> edges = new ArrayList<>();
Opcode last = code.opcodeAt(block.last());
if (last.isJump()) {
    EdgeKind kind = last == Opcode.JUMP_BACK ? EdgeKind.BACK : EdgeKind.JUMP;
    edges.add(new Edge(kind, code.operand(block.last(), OperandKind.TARGET)));
} else if (!last.endsBlock()) {
    edges.add(new Edge(EdgeKind.FALL_THROUGH, block.end()));
}
Handler handler = code.handlerFor(block.start());
if (handler != null) {
    edges.add(new Edge(EdgeKind.EXCEPTION, handler.target()));
}
return edges;
