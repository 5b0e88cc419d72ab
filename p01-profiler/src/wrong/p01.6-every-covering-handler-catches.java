// killed by: tierup.profiler.EdgesTest#onlyTheInnermostHandlerCatches
// why: the innermost handler catches everything; an outer one sees the exception only if the inner one throws it again.
List<Edge> edges = new ArrayList<>();
Opcode last = code.opcodeAt(block.last());
if (!last.endsBlock()) {
    edges.add(new Edge(EdgeKind.FALL_THROUGH, block.end()));
}
if (last.isJump()) {
    EdgeKind kind = last == Opcode.JUMP_BACK ? EdgeKind.BACK : EdgeKind.JUMP;
    edges.add(new Edge(kind, code.operand(block.last(), OperandKind.TARGET)));
}
for (Handler handler : code.handlers()) {
    if (handler.covers(block.start())) {
        edges.add(new Edge(EdgeKind.EXCEPTION, handler.target()));
    }
}
return edges;
