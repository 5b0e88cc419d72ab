// killed by: tierup.profiler.EdgesTest#jumpBackIsABackEdgeAndNothingElse
// why: no edge is a back-edge, so no loop is ever found.
List<Edge> edges = new ArrayList<>();
Opcode last = code.opcodeAt(block.last());
if (!last.endsBlock()) {
    edges.add(new Edge(EdgeKind.FALL_THROUGH, block.end()));
}
if (last.isJump()) {
    edges.add(new Edge(EdgeKind.JUMP, code.operand(block.last(), OperandKind.TARGET)));
}
Handler handler = code.handlerFor(block.start());
if (handler != null) {
    edges.add(new Edge(EdgeKind.EXCEPTION, handler.target()));
}
return edges;
