// killed by: tierup.speculation.build.JoinedPathsTest#anOperandOfTheStackMayDifferToo
// why: a conditional expression leaves its value on the operand stack.
// region 1
for (int i = 0; i < code.locals(); i++) {
    if (!isParameterOf(block, merged.get(i)) && differs(edges, i)) {
        merged.set(i, graph.addParameter(block));
    }
}
for (Edge edge : edges) {
    jump(edge, block, merged);
}
