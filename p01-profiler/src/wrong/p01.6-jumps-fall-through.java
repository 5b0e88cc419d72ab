// killed by: tierup.profiler.EdgesTest#anUnconditionalJumpDoesNotFallThrough, tierup.profiler.EdgesTest#jumpBackIsABackEdgeAndNothingElse
// why: every jump is treated as conditional; only RETURN and THROW stop the fall.
List<Edge> edges = new ArrayList<>();
Opcode last = code.opcodeAt(block.last());
if (last.isJump() || !last.endsBlock()) {
    edges.add(new Edge(EdgeKind.FALL_THROUGH, block.end()));
}
if (last.isJump()) {
    EdgeKind kind = last == Opcode.JUMP_BACK ? EdgeKind.BACK : EdgeKind.JUMP;
    edges.add(new Edge(kind, code.operand(block.last(), OperandKind.TARGET)));
}
Handler handler = code.handlerFor(block.start());
if (handler != null) {
    edges.add(new Edge(EdgeKind.EXCEPTION, handler.target()));
}
return edges;
