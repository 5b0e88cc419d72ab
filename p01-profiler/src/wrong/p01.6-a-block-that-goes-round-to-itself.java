// killed by: tierup.profiler.EdgesTest#aBlockMayGoRoundToItself
// why: a loop of one block jumps to its own leader.
List<Edge> edges = new ArrayList<>();
Opcode last = code.opcodeAt(block.last());
if (!last.endsBlock()) {
    edges.add(new Edge(EdgeKind.FALL_THROUGH, block.end()));
}
if (last.isJump()) {
    EdgeKind kind = code.operand(block.last(), OperandKind.TARGET) < block.start() ? EdgeKind.BACK : EdgeKind.JUMP;
    edges.add(new Edge(kind, code.operand(block.last(), OperandKind.TARGET)));
}
Handler handler = code.handlerFor(block.start());
if (handler != null) {
    edges.add(new Edge(EdgeKind.EXCEPTION, handler.target()));
}
return edges;
