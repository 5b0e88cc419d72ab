// killed by: tierup.profiler.EdgesTest#whatEachOpcodeMeansAtTheEndOfABlock
// why: THROW_ERROR does not fall through: ask the table.
List<Edge> edges = new ArrayList<>();
Opcode last = code.opcodeAt(block.last());
if (last != Opcode.RETURN && last != Opcode.THROW && last != Opcode.JUMP && last != Opcode.JUMP_BACK) {
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
