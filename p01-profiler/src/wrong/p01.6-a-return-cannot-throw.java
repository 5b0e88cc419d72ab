// killed by: tierup.profiler.EdgesTest#twoWaysToOnePlaceAreTwoEdges
// why: the exception edge is for all instructions of the block, of which RETURN is the last.
List<Edge> edges = new ArrayList<>();
Opcode last = code.opcodeAt(block.last());
if (!last.endsBlock()) {
    edges.add(new Edge(EdgeKind.FALL_THROUGH, block.end()));
}
if (last.isJump()) {
    EdgeKind kind = last == Opcode.JUMP_BACK ? EdgeKind.BACK : EdgeKind.JUMP;
    edges.add(new Edge(kind, code.operand(block.last(), OperandKind.TARGET)));
}
Handler handler = code.handlerFor(block.start());
if (handler != null && last != Opcode.RETURN) {
    edges.add(new Edge(EdgeKind.EXCEPTION, handler.target()));
}
return edges;
