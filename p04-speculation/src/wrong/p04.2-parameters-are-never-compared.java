// killed by: tierup.speculation.build.JoinedPathsTest#aParameterOfOneBlockIsAnOrdinaryWordInTheNext
// why: a parameter of another block may be one word on one path and another on the next.
// region 1
for (int i = 0; i < merged.size(); i++) {
    if (!(merged.get(i) instanceof BlockParameter) && differs(edges, i)) {
        merged.set(i, graph.addParameter(block));
    }
}
for (Edge edge : edges) {
    jump(edge, block, merged);
}
