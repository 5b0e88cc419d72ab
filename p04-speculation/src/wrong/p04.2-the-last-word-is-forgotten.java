// killed by: tierup.speculation.build.JoinedPathsTest#theContextIsAWordToo
// why: the last word is the context, and paths may come with different ones.
// region 1
for (int i = 0; i < merged.size() - 1; i++) {
    if (!isParameterOf(block, merged.get(i)) && differs(edges, i)) {
        merged.set(i, graph.addParameter(block));
    }
}
for (Edge edge : edges) {
    jump(edge, block, merged);
}
