// killed by: tierup.speculation.build.JoinedPathsTest#whatIsTheSameOnBothPathsIsNone
// why: right, and lazy: words that are the same on all paths need none.
// region 1
for (int i = 0; i < merged.size(); i++) {
    if (edges.size() > 1 && merged.get(i) != null && !isParameterOf(block, merged.get(i))) {
        merged.set(i, graph.addParameter(block));
    }
}
for (Edge edge : edges) {
    jump(edge, block, merged);
}
